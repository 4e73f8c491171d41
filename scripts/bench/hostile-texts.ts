/** What a hostile author could write: a name, and the text with so many of its parts. */
export type HostileText = readonly [what: string, make: (count: number) => string];

/** What has a part for each step of its size. */
const grown: readonly HostileText[] = [
  ["nested quotes", (count) => `${"> ".repeat(count)}deep`],
  ["nested brackets", (count) => `${"[".repeat(count)}x${"]".repeat(count)}`],
  ["nested lists", (count) => nested(Math.sqrt(count), "- a")],
  ["nested HTML", (count) => `${"<div>".repeat(count)}x${"</div>".repeat(count)}`],
  ["nested HTML with Markdown", (count) => `${'<div markdown="1">\n'.repeat(count)}x`],
  ["nested emphasis", (count) => `${"*a **b ".repeat(count)}c${"** *".repeat(count)}`],
  ["backticks of growing length", (count) => growing(Math.sqrt(count), "`")],
  ["fences of growing length", (count) => growing(Math.sqrt(count), "`", "\n\n")],
  ["a line of letters", (count) => "a".repeat(8 * count)],
  ["a line of blanks", (count) => `a${" ".repeat(8 * count)}b`],
  ["a heading of number signs", (count) => `# ${"#".repeat(count)} a`],
  ["a heading that ends in blanks and signs", (count) => `# a${" #".repeat(count)}`],
  ["a link definition with blanks", (count) => `[a]: b${" ".repeat(count)}c\n\n[a]`],
  ["a table of many columns", (count) => table(count)],
  ["a table of many rows", (count) => `| a | b |\n|---|---|\n${"| c | d |\n".repeat(count)}`],
  [
    "footnotes",
    (count) =>
      pairs(
        count,
        (id) => `[^${id}]`,
        (id) => `[^${id}]: note`,
      ),
  ],
  [
    "footnotes within footnotes",
    (count) =>
      pairs(
        count,
        (id) => `[^${id}]`,
        (id) => `[^${id}]: see [^${id + 1}]`,
      ),
  ],
  [
    "link definitions",
    (count) =>
      pairs(
        count,
        (id) => `[a][${id}]`,
        (id) => `[${id}]: /${id} "t"`,
      ),
  ],
  [
    "abbreviations",
    (count) =>
      pairs(
        count,
        (id) => `A${id}`,
        (id) => `*[A${id}]: title`,
      ),
  ],
  ["headings of the same name", (count) => "# Same\n\n".repeat(count)],
  ["a comment that never ends", (count) => `<!--${" <!-- -".repeat(count)}`],
];

/** What is written over and over, on a line or as a block of its own. */
const repeated: readonly string[] = [
  ..."[ ![ ]( ]: [a]( [a](< [a][ * ** *a_ _ __a ~~ ~~a ` `` $$ < <a <b> </b> <!-- <? <![CDATA[ &  &amp &#".split(
    " ",
  ),
  ..."\\ {: {:.a} {:: {{ {% \\{{ <http://a <a@b https://a.b/ www.a.b @a #a ! !! :a: :::".split(" "),
  ..."\"a' '' -- ... << >> ( ) | a|b %% ~~~ ==a== ^a^ a* *a".split(" "),
  '[a](b "',
  "<a href='",
  '<img src="a" ',
  "a  \n",
  "a\\\n",
  "- a\n",
  "1. a\n",
  "* a\n\n",
  "+ a\n  - b\n",
  "> a\n",
  ">\n",
  "# a\n",
  "a\n===\n",
  "***\n",
  "    a\n",
  "\ta\n",
  "```\n",
  "~~~\na\n",
  "| a\n",
  "|-\n",
  "a\n: b\n",
  "[^1]: a\n",
  "[a]: b\n",
  "*[a]: b\n",
  "<div>\n",
  "<div><b>",
  "</div>\n",
  "<p>a\n\n",
  "<table><tr><td>",
  "<ul><li>",
  "<details>",
  "<pre>\n",
  "<script>",
  "<!-- a\n",
  "{% raw %}",
  "{{ page.title }} ",
  "{% if true %}a{% endif %}",
  "{% comment %}",
  "{:.a #b} ",
  '{: a="b" ',
  "\r\n",
  "\u00a0",
  "\u2028",
  "\u0000",
];

/** Every construct of Markdown, in every way in which it could take more than its share of time. */
export const hostileTexts: readonly HostileText[] = [
  ...grown,
  ...repeated.flatMap((part): HostileText[] => [
    [`${JSON.stringify(part)} over and over`, (count) => part.repeat(count)],
    [`${JSON.stringify(part)} between words`, (count) => `${part}a `.repeat(count)],
  ]),
];

function nested(depth: number, item: string): string {
  return Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}${item}`).join("\n");
}

function growing(count: number, mark: string, glue = " "): string {
  return Array.from({ length: count }, (_, index) => mark.repeat(index + 1)).join(glue);
}

function table(columns: number): string {
  const row = (cell: string) => `|${`${cell}|`.repeat(columns)}`;
  return [row("a"), row("---"), row("b"), row("c")].join("\n");
}

/** Uses of names on one line, and what each name stands for. */
function pairs(count: number, use: (id: number) => string, define: (id: number) => string): string {
  const ids = Array.from({ length: count }, (_, id) => id);
  return `${ids.map(use).join(" ")}\n\n${ids.map(define).join("\n")}`;
}
