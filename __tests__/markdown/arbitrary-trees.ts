import fc from "fast-check";
import type { Root, RootContent } from "mdast";

/** Words, and what Markdown, Liquid, HTML and dev.to's own passes give a meaning to. */
const piece = fc.constantFrom(
  ..."word two 1. 12 a_b _ __ * ** ~ ~~~ ` `` ``` [ ] ]( ![ ! < > & &amp; &#42; {{ }} {% %} {%- -%} { } {{x}} {%raw%}".split(
    " ",
  ),
  ..."{% endraw %}|{% raw %}|{{ x }}|@ben|a@b.co|:tada:|10:30:45|https://a.b/c_d*e|http://x.y/@z|www.x.y|title: x|--- |tags: #a".split(
    "|",
  ),
  ...'- |+ |# |#|=|===|\\|\\*|\\\\|%|$|^|#1|Published: x|src="data:|</pre>|<script>|é|重要|\u{1f389}|\'|"|(|)|/|: |[x]: y|[^1]|\t'.split(
    "|",
  ),
  "|",
  " ",
  "  ",
);

export const words: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(""));

const visibleWords = words.map((text) => `x${text}y`);

const line = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: fc.constant("") }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((lines) => lines.join("\n"));

const url = fc.constantFrom(
  "https://example.com/",
  "https://example.com/a_b_c/d(e)?f=1&g=2#h",
  "https://example.com/*x*/@y",
  "https://example.com/a)b",
  "http://example.com/%7B%7Bx%7D%7D",
);

const tree = fc.letrec<{
  phrasing: RootContent[];
  block: RootContent;
  blocks: RootContent[];
  plain: RootContent;
}>((tie) => {
  const inner = tie("phrasing");
  const plain = fc.oneof(
    { weight: 5, arbitrary: words.map((value) => ({ type: "text", value })) },
    { weight: 2, arbitrary: visibleWords.map((value) => ({ type: "inlineCode", value })) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("image"),
        url,
        alt: words,
        title: fc.constant(null),
      }),
    },
  );
  const parent = (type: string) =>
    fc.record({
      type: fc.constant(type),
      children: fc.array(tie("plain"), { minLength: 1, maxLength: 3 }),
    });
  const phrase = fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 1, arbitrary: fc.constant({ type: "break" }) },
    { weight: 1, arbitrary: parent("emphasis") },
    { weight: 1, arbitrary: parent("strong") },
    { weight: 1, arbitrary: parent("delete") },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("link"),
        url,
        children: fc.array(tie("plain"), { minLength: 1, maxLength: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("element"),
        tagName: fc.constantFrom("kbd", "sub", "span"),
        attributes: fc.constant({}),
        display: fc.constant("inline"),
        children: fc.array(tie("plain"), { minLength: 1, maxLength: 2 }),
      }),
    },
  );
  const cell = fc.record({
    type: fc.constant("tableCell"),
    children: fc.array(tie("plain"), { maxLength: 2 }),
  });
  const row = fc.record({
    type: fc.constant("tableRow"),
    children: fc.array(cell, { minLength: 2, maxLength: 2 }),
  });
  const item = fc.record({
    type: fc.constant("listItem"),
    spread: fc.boolean(),
    checked: fc.constantFrom(null, null, true, false),
    children: tie("blocks"),
  });
  const block = fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 6, arbitrary: fc.record({ type: fc.constant("paragraph"), children: inner }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("heading"),
        depth: fc.integer({ min: 1, max: 6 }),
        children: inner,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant("code"),
        lang: fc.constantFrom(null, "js", "c++", "text"),
        value: line.map((value) => `x${value}y`),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ type: "thematicBreak" }) },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant("blockquote"), children: tie("blocks") }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant("list"),
        ordered: fc.boolean(),
        start: fc.constantFrom(1, 1, 1, 4),
        spread: fc.boolean(),
        children: fc.array(item, { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("table"),
        align: fc.constant([null, "right"]),
        children: fc.array(row, { minLength: 2, maxLength: 3 }),
      }),
    },
  );
  return {
    plain: plain as fc.Arbitrary<unknown> as fc.Arbitrary<RootContent>,
    phrasing: fc.array(phrase, {
      minLength: 1,
      maxLength: 4,
    }) as fc.Arbitrary<unknown> as fc.Arbitrary<RootContent[]>,
    block: block as fc.Arbitrary<unknown> as fc.Arbitrary<RootContent>,
    blocks: fc.array(tie("block"), {
      minLength: 1,
      maxLength: 3,
    }) as fc.Arbitrary<RootContent[]>,
  };
});

/** Any tree that the Markdown parser could give, and many that it would not. */
export const trees: fc.Arbitrary<Root> = fc
  .array(tree.block, { minLength: 1, maxLength: 4 })
  .map((children) => ({ type: "root", children }));
