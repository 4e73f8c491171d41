import { expect, test } from "@jest/globals";
import { readable } from "../../src/markdown/readable.ts";

test("a story's HTML is Markdown that people can read, code to the byte", async () => {
  const html =
    '<h1>T</h1>\n<p>a <strong>b</strong> <a href="https://x.y/">c</a></p>\n<pre>if a &lt; b:\n\n  ```</pre>\n<ul><li>d</li></ul>\n<hr>\n<p><em>e</em></p>';

  expect(await readable(html)).toBe(
    "# T\n\na **b** [c](https://x.y/)\n\n````\nif a < b:\n\n  ```\n````\n\n-   d\n\n---\n\n*e*",
  );
});
