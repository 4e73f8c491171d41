import { describe, expect, test } from "@jest/globals";
import { copyOf } from "../../../compose/copies.ts";

const script = '<script src="https://cdn.example/mathjax@3/tex-mml-chtml.js"></script>';
const dollars = '<script>MathJax = { tex: { inlineMath: [["$", "$"]] } };</script>';
const layout = (text: string) => ({ "_layouts/post.html": text });

/** Sites whose pages turn TeX into formulas. */
const sites: readonly (readonly [string, Parameters<typeof copyOf>[1]])[] = [
  ["a theme", { config: "theme: jekyll-theme-chirpy", frontMatter: "title: T\nmath: true" }],
  ["defaults", { config: "theme: jekyll-theme-chirpy\ndefaults:\n  - values: {math: true}" }],
  ["a layout", { frontMatter: "title: T\nlayout: post", files: layout(dollars + script) }],
  [
    "a layout whose script has its options from the configuration",
    {
      config: `mathjax:\n  options: 'MathJax = { tex: { inlineMath: [["$", "$"]] } };'`,
      frontMatter: "title: T\nlayout: post",
      files: layout(`<script>{{ site.mathjax.options }}</script>${script}`),
    },
  ],
  [
    "an include of the layout's own layout, for posts that ask for it",
    {
      frontMatter: "title: T\nlayout: post\nuse_math: true",
      files: {
        ...layout("---\nlayout: base\n---\n{{ content }}"),
        "_layouts/base.html": "{% if page.use_math %}{% include mathjax.html %}{% endif %}",
        "_includes/mathjax.html": dollars + script,
      },
    },
  ],
];

test("the number of a formula, which the page's script writes, is said to be missing", async () => {
  const text = "\\begin{equation}\\label{eq:pull}\na\n\\end{equation}\n\nSee \\eqref{eq:pull}.";
  const { devto, medium } = await copyOf(text, sites[0]?.[1]);
  expect([devto.codes, medium.codes]).toEqual([
    expect.arrayContaining(["math-as-text"]),
    expect.arrayContaining(["math-as-text"]),
  ]);
  // KaTeX knows no labels.
  expect(devto.body).not.toContain("label");
});

describe("TeX that the page shows as formulas is a formula", () => {
  test.each(sites)("by %s", async (_, site) => {
    const { devto, medium } = await copyOf(
      "The load is $w_1 * w_2$, and \\\\(e_a * e_b\\\\).",
      site,
    );
    expect(devto.body).toBe(
      "The load is {% katex inline %} w_1 \\* w_2 {% endkatex %}, and {% katex inline %} e_a \\* e_b {% endkatex %}.",
    );
    expect(medium.body).toBe(
      "<p>The load is <code>w_1 * w_2</code>, and <code>e_a * e_b</code>.</p>",
    );
    expect(medium.codes).toContain("medium-math");
  });

  test.each([
    ["\\\\[ a_1 = b \\\\]", "{% katex %}\na_1 = b\n{% endkatex %}"],
    [
      "\\begin{align}\na\n\\end{align}",
      "{% katex %}\n\\\\begin{align} a \\\\end{align}\n{% endkatex %}",
    ],
    ["$ \\xi^2 $ and $a $", "{% katex inline %} \\\\xi^2 {% endkatex %} and $a $"],
    [
      "<div>\\(a_1\\) and $$b$$</div>",
      "{% katex inline %} a_1 {% endkatex %} and\n\n{% katex %}\nb\n{% endkatex %}",
    ],
    ["<p><code>\\(a\\)</code></p>", "`\\(a\\)`"],
    ["1. $a_1$\n2. x", "1. {% katex inline %} a_1 {% endkatex %}\n2. x"],
    ["| A |\n|---|\n| $a_1$ |", "| A |\n| --- |\n| {% katex inline %} a_1 {% endkatex %} |"],
  ])("%j", async (text, body) => {
    expect((await copyOf(text, sites[0]?.[1])).devto.body).toBe(body);
  });

  test("the shortest are, however many there are before them", async () => {
    const letters = [..."abcdefghijklmnopqrstuvwxyz"];
    const { devto } = await copyOf(letters.map((one) => `$${one}$`).join(" "), sites[0]?.[1]);
    expect(devto.body).toBe(
      letters.map((one) => `{% katex inline %} ${one} {% endkatex %}`).join(" "),
    );
  });

  test.each([
    "costs $5 or $6",
    "from $5,$6",
    "`$x$`",
    "```\n$x$\n```",
    "$HOME/$PATH",
    "set $HOME and $PATH",
  ])("%j is none", async (text) => {
    const { devto } = await copyOf(text, sites[0]?.[1]);
    expect(devto.body).toBe(text);
  });
});

describe("where the page has no such script, nothing changes", () => {
  test.each([
    ["no layout", {}],
    [
      "a layout without it",
      { frontMatter: "title: T\nlayout: post", files: layout("{{ content }}") },
    ],
    [
      "a post that does not ask for it",
      {
        frontMatter: "title: T\nlayout: post",
        files: layout(`{% if page.math %}${dollars}${script}{% endif %}`),
      },
    ],
  ])("%s", async (_, site) => {
    expect((await copyOf("Between $a$ and $b$.", site)).devto.body).toBe("Between $a$ and $b$.");
  });

  test("Beautiful Jekyll's script leaves single dollars alone", async () => {
    const site = {
      config: "theme: beautiful-jekyll-theme",
      frontMatter: "title: T\nmathjax: true",
    };
    const { devto } = await copyOf("$a$ and \\\\(b\\\\)", site);
    expect(devto.body).toBe("$a$ and {% katex inline %} b {% endkatex %}");
  });

  test("a blog adds the script to a theme whose layouts it does not have", async () => {
    const site = {
      config: "remote_theme: mmistakes/minimal-mistakes",
      frontMatter: "title: T\nlayout: single",
      files: { "_includes/head/custom.html": dollars + script },
    };
    const { devto } = await copyOf("Let $a$.", site);
    expect(devto.body).toBe("Let {% katex inline %} a {% endkatex %}.");
  });

  test("jekyll-spaceship has every page make formulas", async () => {
    const { devto } = await copyOf("Let $a$.", { config: "plugins: [jekyll-spaceship]" });
    expect(devto.body).toBe("Let {% katex inline %} a {% endkatex %}.");
  });

  test("a script without dollars leaves them alone", async () => {
    const site = { frontMatter: "title: T\nlayout: post", files: layout(script) };
    const { devto } = await copyOf("$a$ and \\\\(b\\\\)", site);
    expect(devto.body).toBe("$a$ and {% katex inline %} b {% endkatex %}");
  });
});

describe("the elements of the layout distill", () => {
  const text = `As known <d-cite key="gull2014"></d-cite>, it follows.<d-footnote>Only at *springs*.</d-footnote> On.

- item<d-footnote>Another.</d-footnote>

<d-math block>h_1 = a_1 * b</d-math>

Inline <d-math>e^t</d-math> here.

<d-code block language="js">
  let level = 1;

  go();
</d-code>`;
  test.each(["md", "html"])("in a .%s post", async (extension) => {
    const { devto, medium } = await copyOf(text, { extension });
    expect(devto.body).toContain("As known \\[gull2014\\], it follows.[^1] On.");
    expect(devto.body).toContain("[^1]: Only at");
    expect(devto.body).toContain("```js\nlet level = 1;\n\ngo();\n```");
    expect(devto.body).toContain("{% katex %}\nh_1 = a_1 \\* b\n{% endkatex %}");
    expect(medium.body).toContain("[2] Another.");
    expect(medium.codes).toContain("medium-math");
  });
});

test.each([
  ["$$- \\frac12$$", "{}- \\\\frac12"],
  ["$$+ a$$", "{}+ a"],
  ["$$1. a$$", "{}1. a"],
])("the sign that %s begins with makes no list on dev.to", async (text, source) => {
  expect((await copyOf(text)).devto.body).toBe(`{% katex %}\n${source}\n{% endkatex %}`);
});
