import { describe, expect, test } from "@jest/globals";
import { copyOf } from "../../../compose/copies.ts";

/** A text, and its copies on dev.to and Medium. */
type Scene = readonly [what: string, text: string, devto: string, medium: string];

const picture = "https://notes.example.org/a.png";

const scenes: readonly Scene[] = [
  [
    "dashes, quotes and ellipses are the page's, but not in code and bare addresses",
    `a---b and c -- d, "q", it's... \`a--b\` https://a.example/c--d "https://a.example/e--f"`,
    "a—b and c – d, “q”, it’s… `a--b` <https://a.example/c--d> “<https://a.example/e--f>”",
    "<p>a—b and c – d, “q”, it’s… <code>a--b</code> https://a.example/c--d “https://a.example/e--f”</p>",
  ],
  [
    "a formula in a list that is written as HTML keeps its backslashes",
    "1. a\n\n2. b:\n   - E step\n\n     $$\\theta_1 < \\alpha$$\n\n   - M step\n\n3. c",
    "1. a\n\n2. b:\n\n    <ul><li>E step{% katex %} \\theta_1 &lt; \\alpha {% endkatex %}</li><li>M step</li>\n    </ul>\n\n3. c",
    "<p>1. a</p>\n<p>2. b:</p>\n<ul><li>E step</li></ul>\n<pre>\\theta_1 &lt; \\alpha</pre>\n<ul><li>M step</li></ul>\n<p>3. c</p>",
  ],
  [
    "formulas in brackets are formulas beside kramdown's own",
    "Let \\\\(x_i\\\\) be $$y_i$$",
    "Let {% katex inline %} x_i {% endkatex %} be {% katex inline %} y_i {% endkatex %}",
    "<p>Let <code>x_i</code> be <code>y_i</code></p>",
  ],
  [
    "a name in angle brackets that HTML does not know is text, as browsers show it",
    "a <作者名> b <имя> c <_package> d",
    "a &lt;作者名> b &lt;имя> c &lt;\\_package> d",
    "<p>a &lt;作者名> b &lt;имя> c &lt;_package> d</p>",
  ],
  [
    "a listing that stands in code keeps its lines",
    "<table><tr><th>A</th></tr><tr><td><code><pre>int a;\nint b;\n</pre></code></td></tr></table>",
    "<table><tr><th>A</th></tr><tr><td><pre><code>int a;\nint b;</code></pre></td></tr>\n</table>",
    "<p>A</p>\n<pre>int a;\nint b;</pre>",
  ],
  [
    "pictures of one figure have each its caption",
    '<figure><img src="/a.png"><figcaption>One</figcaption><img src="/a.png"><figcaption>Two</figcaption></figure>',
    `![](${picture})\n\n*One*\n\n![](${picture})\n\n*Two*`,
    `<figure><img src="${picture}" alt=""><figcaption>One</figcaption></figure>\n<figure><img src="${picture}" alt=""><figcaption>Two</figcaption></figure>`,
  ],
  [
    "captions may stand above",
    '<figure><figcaption>One</figcaption><img src="/a.png"><figcaption>Two</figcaption><img src="/a.png"></figure>',
    `![](${picture})\n\n*One*\n\n![](${picture})\n\n*Two*`,
    `<figure><img src="${picture}" alt=""><figcaption>One</figcaption></figure>\n<figure><img src="${picture}" alt=""><figcaption>Two</figcaption></figure>`,
  ],
  [
    "a list in a caption stays a list",
    '<figure><img src="/a.png"><figcaption><ul><li>one</li><li>two</li></ul></figcaption></figure>',
    `![](${picture})\n\n- one\n- two`,
    `<figure><img src="${picture}" alt=""></figure>\n<ul><li>one</li><li>two</li></ul>`,
  ],
  [
    "the mark that links to a heading is not of its words",
    '### Sigmoid <a href="#sigmoid">#</a>\n\n### [¶](#tanh "Permalink") Tanh',
    "### Sigmoid\n\n### Tanh",
    "<h1>Sigmoid</h1>\n<h1>Tanh</h1>",
  ],
  [
    "MathML is the TeX that it was made from",
    'f = <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>.',
    "f = {% katex inline %} x^2 {% endkatex %}.",
    "<p>f = <code>x^2</code>.</p>",
  ],
  [
    "an old player is the player alone",
    '<object><param name="movie" value="https://www.youtube.com/v/dQw4w9WgXcQ"></param><embed src="https://www.youtube.com/v/dQw4w9WgXcQ"></embed></object>',
    "{% youtube dQw4w9WgXcQ %}",
    '<p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a></p>',
  ],
  [
    "nothing is made of an image or a frame without an address",
    '<img src="" alt="QR"> a\n\n<iframe src=""></iframe>\n\n![x]()',
    "a",
    "<p> a</p>",
  ],
  [
    "code is without the scripts in it",
    "<pre>a<script>alert(1)</script>b</pre>",
    "```\nab\n```",
    "<pre>ab</pre>",
  ],
];

describe("a copy shows what the page shows", () => {
  test.each(scenes)("%s", async (_, text, devto, medium) => {
    const copies = await copyOf(text, { files: { "a.png": "" } });

    expect(copies.devto.body).toBe(devto);
    expect(copies.medium.body).toBe(medium);
  });
});

describe("tables on Medium", () => {
  test("hold the calls of notes, whose notes are at the end", async () => {
    const table = "| A | B |\n|---|---|\n| Community[^2] | 1.5 |\n| x | y |";
    const { medium } = await copyOf(`Hello[^1].\n\n${table}\n\n[^1]: one\n[^2]: two`);

    expect(medium.body).toContain("Community[2] | 1.5");
    expect(medium.body).toContain("<p>[1] one</p>\n<p>[2] two</p>");
  });

  test("keep a cell's column where others reach over rows and columns", async () => {
    const { medium } = await copyOf(
      '<table><tr><th rowspan="2">Si</th><th colspan="3">Pj</th></tr><tr><th>5</th><th>6</th><th>13</th></tr>' +
        '<tr><th>8</th><td>4</td><td>4</td><td>3</td></tr><tr><td colspan="99">all</td></tr></table>',
    );

    const lines = /<pre>([\s\S]*)<\/pre>/.exec(medium.body)?.[1]?.split("\n");
    expect(lines?.map((line) => line.trimEnd())).toEqual([
      "Si  | Pj |   |",
      "----+----+---+---",
      "    | 5  | 6 | 13",
      "8   | 4  | 4 | 3",
      "all |    |   |",
    ]);
  });

  test("that are lists keep the links of their heading, and say nothing of empty cells", async () => {
    const words = "word ".repeat(15).trim();
    const row = `| ${words} | ${words} | |`;
    const { medium } = await copyOf(
      `| F | [ONNX](https://a.example/o) | Rest |\n|---|---|---|\n${row}\n${row}`,
    );

    expect(medium.body).toBe(
      `<ul><li>${words}<br><a href="https://a.example/o">ONNX</a>: ${words}</li><li>${words}<br>ONNX: ${words}</li></ul>`,
    );
  });
});

describe("what is not in a copy is said in a warning", () => {
  test.each([
    ["`$x_i$` looks like a formula", "Let $x_i$ be.", "math-as-text"],
    ["a formula in MathML", "f = <math><mi>x</mi></math>", "formula-dropped"],
  ])("%s", async (_, text, code) => {
    expect((await copyOf(text)).devto.codes).toContain(code);
  });

  test.each(["from $5 to $6", "`$x_i$`", "set $HOME_DIR and $PATH", "$$x_i$$", "US$ and A$"])(
    "%j is no formula that stays text",
    async (text) => {
      expect((await copyOf(text)).devto.codes).not.toContain("math-as-text");
    },
  );
});
