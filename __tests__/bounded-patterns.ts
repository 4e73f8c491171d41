/** A file whose regular expressions may take the square of their text's length, because the text is short. */
export interface Bounded {
  readonly file: string;
  /** What keeps the text short. */
  readonly bound: string;
}

export const bounded: readonly Bounded[] = [
  {
    file: "src/readers/jekyll/dates/ruby-date-parse.ts",
    bound: "rubyDateParse refuses more than 128 bytes, as Ruby does",
  },
];

/** What a call of `RegExp` within a function makes. */
export interface Example {
  readonly file: string;
  /** A part of the call's text. */
  readonly call: string;
  /** Patterns such as it makes, or the word that the function runs when the module is loaded. */
  readonly patterns: readonly RegExp[] | "made at load";
}

export const examples: readonly Example[] = [
  {
    file: "packages/kramdown/extension.ts",
    call: "{0,3}",
    patterns: [/(?<![^\n]) {0,3}\{:\/(?:comment)?\}[ \t\r\f\v]*\n/g, /\{:\/(?:comment)?\}/g],
  },
  {
    file: "src/readers/jekyll/config/cname.ts",
    call: "label",
    patterns: [
      /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?)+$/u,
    ],
  },
  {
    file: "packages/sandbox/page/code-colors.ts",
    call: "(?<nf>",
    patterns: [
      /(?<c>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<s>"(?:[^"\\\n]|\\.)*")|(?<nf>(?<![\w])[A-Za-z_]\w*(?=\())/g,
    ],
  },
  { file: "packages/kramdown/span/parse-spans.ts", call: "start", patterns: "made at load" },
  {
    file: "packages/kramdown/block/fence.ts",
    call: "escapePattern(fence)",
    patterns: [/(?<![^\n]) {0,3}~~~~*[ \t\r\f\v]*\n/g, /(?<![^\n])````*[ \t\r\f\v]*\n/g],
  },
  {
    file: "packages/kramdown/block/fence.ts",
    call: "[~\\`]{3,}",
    patterns: [/(?<![^\n]) {0,3}([~`]{3,})[ \t\r\f\v]*\n/g, /(?<![^\n])([~`]{3,})[ \t\r\f\v]*\n/g],
  },
  {
    file: "packages/kramdown/block/list-start.ts",
    call: "MARKERS[kind]",
    patterns: [
      /( {0,3}[+*-])([\t| ][^\n]*\n)/y,
      /( {0,3}\d+\.)([\t| ][^\n]*\n)/y,
      /( {0,3}:)([\t| ][^\n]*\n)/y,
    ],
  },
  {
    file: "packages/kramdown/html/element.ts",
    call: "tag}[",
    patterns: [/<\/script[ \t\r\n\f\v]*>/gi],
  },
  { file: "packages/forem-markdown/html/parse.ts", call: "gi", patterns: [/<\/script/gi] },
  {
    file: "src/readers/jekyll/content/reads.ts",
    call: 'kept.join("|")',
    patterns: [/^[ \t]*(?:devto_url|medium_url):[^\n]*\n/gm],
  },
];
