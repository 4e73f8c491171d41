import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Code, Nodes, Root } from "mdast";
import { commonMarkOptions, parseCommonMark } from "../../../src/markdown/commonmark/commonmark.ts";
import { isBalanced } from "../../../src/markdown/html/balance.ts";
import { htmlNodesToElements } from "../../../src/markdown/html/nodes-to-elements.ts";
import { tidy } from "../../../src/markdown/passes/tidy.ts";
import { walk } from "../../../src/markdown/tree/rewrite.ts";
import { plainText } from "../../../src/markdown/tree/text.ts";
import { all } from "../tree.ts";

const options = commonMarkOptions({
  markdown: "CommonMark",
  commonmark: { extensions: ["table", "strikethrough"], options: ["FOOTNOTES", "UNSAFE"] },
});

const shown = (text: string) => tidy(parseCommonMark(text, options)).tree;

/** Types and texts, without places. */
function outline(node: Nodes): unknown {
  const name = node.type === "element" ? `<${node.tagName}>` : node.type;
  if ("children" in node) return [name, ...node.children.map(outline)];
  return "value" in node && node.type !== "text" ? [name, node.value] : plainText(node);
}

const shape = (text: string) => shown(text).children.map(outline);

describe("a tag that the author left open, as a browser reads the page", () => {
  test("code goes on over the blocks of Markdown up to its end, line by line", () => {
    const text = "<p>x</p>\n<pre>\none\n\n    two\n    three\n\n*four*\n\n</pre>\n\nfive";

    const [, code, after] = shown(text).children;

    expect((code as Code).value).toBe("one\ntwo\nthree\n\nfour");
    expect(plainText(after as Nodes)).toBe("five");
  });

  test("a list whose end stands in another block holds what is between", () => {
    expect(shape("<ul><li>\n\n*a*\n\n<blockquote>b\n\nc</li></ul>\n\nd")).toEqual([
      [
        "list",
        [
          "listItem",
          ["paragraph", ["emphasis", "a"]],
          ["blockquote", ["paragraph", "b\n"], ["paragraph", "c"]],
        ],
      ],
      ["paragraph", "d"],
    ]);
  });

  test("an end tag without a beginning is nothing", () => {
    expect(shape("a\n\n</li> </ul>\n\n- b\n- c")).toEqual([
      ["paragraph", "a"],
      ["list", ["listItem", ["paragraph", "b"]], ["listItem", ["paragraph", "c"]]],
    ]);
  });

  test("bold goes on in the paragraphs that follow", () => {
    expect(shape("<b>a\n\nb</b> c")).toEqual([
      ["paragraph", ["strong", "a"]],
      ["paragraph", ["strong", "b"], " c"],
    ]);
  });

  test("tables, notes, tasks, references and code keep what they are", () => {
    const text =
      '</div>\n\n# H {x}\n\n3. [t][r] ![i][r]\n\n|a|\n|-|\n|`b`|\n\n```js\nc\n```\n\nd[^1]\\\ne\n\n---\n\n[r]: https://r.example "t"\n[^1]: note';
    const { children } = shown(text);

    expect(children.map(({ type }) => type)).toEqual([
      "heading",
      "list",
      "table",
      "code",
      "paragraph",
      "thematicBreak",
      "footnoteDefinition",
    ]);
    expect(all({ type: "root", children }, "code")[0]).toMatchObject({ lang: "js", value: "c" });
    expect(all({ type: "root", children }, "link")[0]?.url).toBe("https://r.example");
    expect(all({ type: "root", children }, "image")[0]?.url).toBe("https://r.example");
    expect(all({ type: "root", children }, "list")[0]?.start).toBe(3);
  });

  test("what is found keeps its place in the text", () => {
    const text = "</div>\n\na\n\n> <kbd>b</kbd> [c](x)";
    const places: string[] = [];
    walk(parseCommonMark(text, options), (node) => {
      if (node.type === "element" && /^(?:kbd|a)$/.test(node.tagName)) {
        places.push(text.slice(node.position?.start.offset));
      }
      return undefined;
    });

    expect(places).toEqual(["<kbd>b</kbd> [c](x)", "[c](x)"]);
  });

  test("nested as deep as an attack it is read", () => {
    let tree: Root = { type: "root", children: [{ type: "html", value: "</p></div>" }] };
    for (let level = 0; level < 5000; level++)
      tree = { type: "root", children: [{ type: "blockquote", children: tree.children as [] }] };

    expect(() => htmlNodesToElements(tree)).not.toThrow();
  });

  test("no text is lost, whatever is left open", () => {
    const piece = fc.constantFrom(
      "<b>",
      "</b>",
      "<div>",
      "</div>",
      "<ul><li>",
      "</li>",
      "<pre>",
      "</pre>",
      "<table><tr><td>",
      "</td>",
      "\n\n",
      "- ",
      "> ",
      "*",
      "`",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.map((part, index) => `${part}word${index} `).join("");
        const read = plainText(parseCommonMark(text, options));
        for (const index of pieces.keys()) expect(read).toContain(`word${index}`);
      }),
    );
  });
});

describe("HTML is balanced", () => {
  test.each([
    ["<b>x</b>", true],
    ["a <br> <img src='>'> b", true],
    ["<ul><li>a<li>b</ul>", true],
    ["<table><tr><td>a<tr><td>b</table>", true],
    ["<p>a<p>b", true],
    ["a</p>", true],
    ["<!-- <div> -->", true],
    ["<script>if (a < b) '<div>'</script>", true],
    ["<svg><path/><g><a/></g></svg><b>x</b>", true],
    ["<DIV></div>", true],
    ["", true],
    ["<div>", false],
    ["</li>", false],
    ["<b><i></b></i>", false],
    ["<div/>", false],
    ["<script>", false],
    ["<a href='x", false],
    ["<div><p></div></p></div>", false],
  ])("%s: %s", (html, expected) => {
    expect(isBalanced(html)).toBe(expected);
  });
});
