import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Nodes as HtmlNode } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Code, ListItem, Paragraph, Root, RootContent } from "mdast";
import { renderForem } from "../../../packages/forem-markdown/index.ts";
import { bodyMarkdown } from "../../../src/platforms/devto/dialect/body.ts";

const paragraph: Paragraph = { type: "paragraph", children: [{ type: "text", value: "p" }] };
const code: Code = { type: "code", value: "c" };

type Block = Root["children"][number] | ListItem;

const { block } = fc.letrec<{ block: RootContent; quote: RootContent; list: RootContent }>(
  (tie) => {
    const some = (minLength: number) =>
      fc.array(tie("block"), { minLength, maxLength: 3 }) as fc.Arbitrary<Paragraph[]>;
    return {
      block: fc.oneof(
        { depthSize: "small", maxDepth: 4 },
        ...[fc.constant(paragraph), fc.constant(code), tie("quote"), tie("list")],
      ),
      quote: some(1).map((children) => ({ type: "blockquote", children })),
      list: fc
        .tuple(fc.boolean(), fc.array(some(0), { minLength: 1, maxLength: 2 }))
        .map(([ordered, items]) => ({
          type: "list",
          ordered,
          children: items.map((item) => ({ type: "listItem", children: [paragraph, ...item] })),
        })),
    };
  },
);

/** Which blocks stand in which: `ul(li(p blockquote(p)))`. Paragraphs in a row count as one. */
function outline(nodes: readonly Block[]): string {
  const parts = nodes.map((node) => {
    if (node.type === "paragraph") return "p";
    if (node.type === "code") return "pre";
    const name = node.type === "list" ? (node.ordered ? "ol" : "ul") : tagOf(node.type);
    return `${name}(${outline("children" in node ? (node.children as Block[]) : [])})`;
  });
  return withoutRuns(parts);
}

const tagOf = (type: string) => (type === "listItem" ? "li" : type);

function outlineOfHtml(nodes: readonly HtmlNode[]): string {
  const parts = nodes.flatMap((node) => {
    if (node.type === "text") return node.value.trim() === "" ? [] : ["p"];
    if (node.type !== "element") return [];
    const inner = outlineOfHtml(node.children);
    if (node.tagName === "pre") return ["pre"];
    return /^(?:ul|ol|li|blockquote)$/.test(node.tagName) ? [`${node.tagName}(${inner})`] : [inner];
  });
  return withoutRuns(parts.filter((part) => part !== ""));
}

const withoutRuns = (parts: readonly string[]) => parts.join(" ").replace(/\bp(?: p\b)+/g, "p");

test("lists, quotes and code stand on dev.to in what they stand in, however they are nested", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (children) => {
      const { markdown } = bodyMarkdown({ type: "root", children }, { ownUrls: [] });
      const rendering = renderForem(markdown);
      if (!rendering.ok) throw new Error(`${rendering.error}\n${markdown}`);
      const page = fromHtml(rendering.html, { fragment: true });
      expect(outlineOfHtml(page.children)).toBe(outline(children));
    }),
    { seed: 20_261_130, numRuns: 800 },
  );
});
