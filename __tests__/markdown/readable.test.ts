import { expect, test } from "@jest/globals";
import { readable } from "../../src/markdown/readable.ts";

test("a story's HTML is Markdown that people can read, code to the byte", async () => {
  const html =
    '<h1>T</h1>\n<p>a <strong>b</strong> <a href="https://x.y/">c</a></p>\n<pre>if a &lt; b:\n\n  ```</pre>\n<ul><li>d</li></ul>\n<hr>\n<p><em>e</em></p>';

  expect(await readable(html)).toBe(
    "# T\n\na **b** [c](https://x.y/)\n\n````\nif a < b:\n\n  ```\n````\n\n-   d\n\n---\n\n*e*",
  );
});

test.each([
  [
    "lists in lists",
    "<ol start=3><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
    "3.  a\n    -   b\n4.  c",
  ],
  ["code in a line", "<p>Run</p>\n<p><code>a  b</code></p>", "Run\n\n`a b`"],
  ["a picture with its title", '<img src="/a.png" alt="A" title="T">', '![A](/a.png "T")'],
  ["a link around a picture", '<a href="/b"><img src="/a.png" alt=""></a>', "[![](/a.png)](/b)"],
  [
    "white space between tags",
    "<p>a\n <b> c </b>\n\n d<!-- e --> </p> <p> f</p>",
    "a **c** d\n\nf",
  ],
  ["what is empty", "<p>a</p><p> </p><p><b></b></p><p><i> </i>b</p>", "a\n\nb"],
  ["a quote", "<blockquote><p>a</p><p>b</p></blockquote>", "> a\n> \n> b"],
  ["what is there without scripts", "<noscript><p>a <b>b</b></p></noscript>", "a **b**"],
  ["marks that mean something", "<p>2 * 3 * 4 # [x]</p>", "2 \\* 3 \\* 4 # \\[x\\]"],
])("%s", async (_, html, markdown) => {
  expect(await readable(html)).toBe(markdown);
});
