import type { RecordedPost } from "../../../src/ledger/records/recorded-posts.ts";

export const both: RecordedPost["copies"] = {
  devto: { id: "12", url: "https://dev.to/me/x-1a" },
  medium: { id: "ab", url: "https://medium.com/@me/x-ab" },
};

const keys = `devto_id: 12
devto_url: https://dev.to/me/x-1a
medium_url: https://medium.com/@me/x-ab
`;
const crlf = keys.replaceAll("\n", "\r\n");
const indented = keys.replace(/^/gm, "  ").replace(/ +$/, "");

/** A text, what it becomes, and why it is here. */
export const edits: readonly (readonly [why: string, before: string, after: string])[] = [
  ["plain front matter", "---\ntitle: A\n---\nText\n", `---\ntitle: A\n${keys}---\nText\n`],
  ["empty front matter", "---\n---\nText\n", `---\n${keys}---\nText\n`],
  ["nothing but a comment", "---\n# none yet\n---\n", `---\n# none yet\n${keys}---\n`],
  ["a closing line of dots", "---\ntitle: A\n...\nText", `---\ntitle: A\n${keys}...\nText`],
  ["no line end at the end", "---\ntitle: A\n---", `---\ntitle: A\n${keys}---`],
  ["blanks behind both fences", "---  \na: 1\n--- \t\nText", `---  \na: 1\n${keys}--- \t\nText`],
  ["Windows' line ends", "---\r\na: 1\r\n---\r\nText\r\n", `---\r\na: 1\r\n${crlf}---\r\nText\r\n`],
  ["a byte order mark", "\ufeff---\na: 1\n---\nText", `\ufeff---\na: 1\n${keys}---\nText`],
  [
    "comments, quotes, blanks and a flow map",
    "---\n# top\ntitle:   'A: b'   # why\ntags: [ a,b ]\nx: { y: 1 ,z: 2 }\n\n# end\n\n---\nText",
    `---\n# top\ntitle:   'A: b'   # why\ntags: [ a,b ]\nx: { y: 1 ,z: 2 }\n\n# end\n\n${keys}---\nText`,
  ],
  [
    "an anchor, its alias and a merge",
    "---\na: &a {x: 1}\nb: *a\nc:\n  <<: *a\n---\n",
    `---\na: &a {x: 1}\nb: *a\nc:\n  <<: *a\n${keys}---\n`,
  ],
  [
    "literal text that keeps its empty lines",
    "---\na: |+\n  one\n\n\n---\nText",
    `---\na: |+\n  one\n\n\n${keys}---\nText`,
  ],
  [
    "folded text and a plain one over two lines",
    "---\na: >-\n  one\n  devto_id: no key\nb: two\n  words\n---\n",
    `---\na: >-\n  one\n  devto_id: no key\nb: two\n  words\n${keys}---\n`,
  ],
  ["indented keys", "---\n  a: 1\n  b: 2\n---\n", `---\n  a: 1\n  b: 2\n${indented}---\n`],
  [
    "a fence inside of the body",
    "---\na: 1\n---\nText\n\n---\ndevto_id: 7\n---\n",
    `---\na: 1\n${keys}---\nText\n\n---\ndevto_id: 7\n---\n`,
  ],
  [
    "keys of the same name further in",
    "---\na:\n  devto_id: 7\n---\n",
    `---\na:\n  devto_id: 7\n${keys}---\n`,
  ],
  [
    "old values, each in its quotes and place",
    "---\nmedium_url: \"https://old\" # m\ndevto_id: '7'\na: 1\ndevto_url: https://old  \n---\n",
    "---\nmedium_url: \"https://medium.com/@me/x-ab\" # m\ndevto_id: '12'\na: 1\ndevto_url: https://dev.to/me/x-1a  \n---\n",
  ],
  [
    "empty values, with a comment and blanks behind",
    '---\ndevto_id: # soon\n"devto_url" :  \nmedium_url:\na: 1\n---\n',
    '---\ndevto_id: 12 # soon\n"devto_url" : https://dev.to/me/x-1a  \nmedium_url: https://medium.com/@me/x-ab\na: 1\n---\n',
  ],
  ["values that are right already", `---\n${keys}a: 1\n---\n`, `---\n${keys}a: 1\n---\n`],
];

/** A text that is left alone, what is said of it, and the line. */
export const refusals: readonly (readonly [text: string, problem: RegExp, line: number])[] = [
  ["Text\n", /missing/, 1],
  ["", /missing/, 1],
  ["---", /missing/, 1],
  ["\n---\na: 1\n---\n", /missing/, 1],
  ["---\na: 1\nText that never ends\n", /not closed/, 1],
  ["---js\nprocess.exit()\n---\n", /missing/, 1],
  ["---\na: 1\nb: [\n---\nText\n", /not YAML/, 4],
  ["---\na: 'open\n---\n", /not YAML/, 3],
  ["---\n- a\n---\n", /not a block of keys/, 2],
  ["---\njust text\n---\n", /not a block of keys/, 2],
  ["---\n{ a: 1 }\n---\n", /not a block of keys/, 2],
  ["---\n? a\n: 1\n---\n", /unusual way/, 2],
  ["---\na: 1\rb: 2\n---\n", /line break/, 2],
  ["---\na: 1\ndevto_id: 1\ndevto_id: 2\n---\n", /`devto_id` twice/, 4],
  ["---\na: 1\ndevto_url: >-\n  https://dev.to/x\n---\n", /`devto_url` in an unusual form/, 3],
  ["---\na: 1\ndevto_url:\n  https://dev.to/x\n---\n", /unusual form/, 3],
  ["---\ndevto_id: &id 7\n---\n", /unusual form/, 2],
  ["---\ndevto_id: !!int 7\n---\n", /unusual form/, 2],
  ["---\ndevto_id: [7]\n---\n", /unusual form/, 2],
  ["---\na: &a 7\ndevto_id: *a\n---\n", /unusual form/, 3],
  ["---\nmedium_url: a\n  b\n---\n", /unusual form/, 2],
  ["---\na: *nowhere\n---\n", /aliases that cannot be followed/, 1],
  [`---\n${"a: 1 #".padEnd(300_000, "x")}\n---\n`, /too large/, 1],
];
