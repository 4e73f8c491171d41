import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRows, readTar } from "../corpus/blog.ts";
import type { Random } from "./random.ts";

const SPANS = [
  "word",
  "a",
  " ",
  "  ",
  "\\",
  "\\\\",
  "*",
  "**",
  "***",
  "_",
  "__",
  "`",
  "``",
  "~~",
  "~",
  "[",
  "]",
  "![",
  "](",
  ")",
  "(",
  "[a]",
  "[a][]",
  "[a][b]",
  "[x](/y)",
  '[x](/y "t")',
  "![i](/p.png)",
  "[^1]",
  "[^n]",
  "<",
  ">",
  "<b>",
  "</b>",
  "<br>",
  "<br/>",
  "<br />",
  "<span>",
  "</span>",
  '<i class="x">',
  "</i>",
  "<http://e.com>",
  "<me@e.com>",
  "<!-- c -->",
  "<code>",
  "</code>",
  "<script>",
  "</script>",
  '<img src="a">',
  "&",
  "&amp;",
  "&lt;",
  "&copy;",
  "&nope;",
  "&#65;",
  "'",
  '"',
  "--",
  "---",
  "...",
  "<<",
  ">>",
  "<< ",
  " >>",
  "$",
  "$$",
  "$$x$$",
  "{:.c}",
  "{: #i}",
  '{: k="v"}',
  "{:r}",
  "{::comment}",
  "{:/}",
  "{:/comment}",
  "|",
  "\\|",
  "`a|b`",
  "HTML",
  "x.y",
  "http://e.com",
  "é",
  "“",
  "1.",
  "1",
  "#",
  "=",
  "-",
  "+",
  ":",
  "^",
  "!",
  "{",
  "}",
  "\t",
  "\\*",
  "\\_",
  "\\`",
  "\\[",
  "s",
  "80s",
  "don't",
  "_a_b_",
  "*x*",
  "**y**",
  "`c`",
  "{::nomarkdown}",
  "{:/nomarkdown}",
  "<div>",
  "</div>",
  "<p>",
  "ﬁ",
  "😀",
  "日本",
  "e\u0301",
  "\u00a0",
  "\u200b",
  "\u2028",
  "\f",
  "\u0000",
  "ß",
  "İ",
  "Σ",
  "२",
  "②",
  "_x",
  "x_",
  "'s",
  "\"'",
  "\\\n",
  '{::options auto_ids="false" /}',
  "{:standalone}",
  "{::comment}x{:/}",
  "[a](<b> 'c')",
  "[a][b c]",
  "![a]",
  "<a href='b'>",
  "</a>",
  "<code>|</code>",
  "<x-y>",
  "<B>",
  "</B>",
  "<kbd>",
  "</kbd>",
  '<span markdown="0">',
  "mailto:",
  "&#x201C;",
  "&#150;",
  "&quot;",
  "*[",
  "]:",
];

const STARTS = [
  "",
  "",
  "",
  "",
  "",
  " ",
  "  ",
  "   ",
  "    ",
  "     ",
  "\t",
  " \t",
  "> ",
  ">",
  ">> ",
  "> > ",
  "* ",
  "- ",
  "+ ",
  "*   ",
  "*\t",
  "-     ",
  "1. ",
  "10. ",
  "2.  ",
  "1) ",
  "  * ",
  "   * ",
  "    * ",
  "  1. ",
  "   - ",
  "# ",
  "## ",
  "#",
  "###### ",
  "####### ",
  ": ",
  ":   ",
  "  : ",
  "| ",
  "|",
  "```",
  "~~~",
  "``` ruby",
  "```ruby",
  "~~~~",
  "````",
  "<div>",
  "</div>",
  '<div markdown="1">',
  '<p markdown="span">',
  "<pre>",
  "</pre>",
  "<table>",
  "</table>",
  "<!-- ",
  " -->",
  "<script>",
  "</script>",
  "<ul><li>",
  "</li></ul>",
  "[a]: ",
  "[b]: /u",
  "[a]: <u> ",
  "[^1]: ",
  "[^n]: ",
  "*[HTML]: ",
  "{:.c}",
  "{: .c #d}",
  "{:r: .k}",
  "{:toc}",
  "{::options ",
  '{::options parse_block_html="true" /}',
  '{:r: #x y="z"}',
  "{:.c}\n{:r}",
  "* {:r}",
  "| a | b |\n|---|",
  "a | b",
  "t\n: d",
  '[b c]: <x y>\n  "t"',
  "*[X Y]: z",
  "[^x]: ",
  "{:auto_ids}",
  "&",
  "{::comment}",
  "{:/comment}",
  "{:/}",
  "^",
  "***",
  "* * *",
  "---",
  "___",
  "===",
  "--",
  "|---|",
  "|:--|--:|",
  "|===|",
  "$$",
  "- [ ] ",
  "- [x] ",
  "* {:.x} ",
  "<details>",
  "<summary>",
  "</details>",
  "<br>",
  "<hr>",
  "<hr />",
  "<b>",
  "{:footnotes}",
  '<div markdown="block">',
  '<span markdown="1">',
  "<dl>",
  "<dt>",
  "<video>",
  "<iframe ",
  "<style>",
  "</style>",
  "<?php ",
  "?>",
  "<h2>",
  "</h2>",
  "<a-b>",
  "<center>",
  "</center>",
];

// No `{::options parse_span_html}` here: kramdown obeys one even while it looks in vain for the end of an emphasis before it.

/** Sources of texts: grown from a grammar of bits that matter to kramdown, or real ones changed. */
export function createTexts(real: readonly string[]): (random: Random) => string {
  return (random) => {
    const isReal = real.length > 0 && random.chance(0.5);
    const text = isReal ? mutate(random.pick(real), real, random) : grow(random);
    // A cut may leave half of a surrogate pair, which is no text.
    return Buffer.from(text).toString();
  };
}

function grow(random: Random): string {
  const lines = Array.from({ length: 1 + random.below(random.chance(0.3) ? 24 : 8) }, () =>
    growLine(random),
  );
  return lines.join("\n") + (random.chance(0.9) ? "\n" : "");
}

function growLine(random: Random): string {
  if (random.chance(0.2)) return random.pick(["", "", " ", "    "]);
  const starts = Array.from({ length: 1 + random.below(3) }, () => random.pick(STARTS));
  const spans = Array.from({ length: random.below(7) }, () => random.pick(SPANS));
  return starts.join("") + spans.join(random.chance(0.3) ? " " : "");
}

const LINES = 14;

function mutate(text: string, real: readonly string[], random: Random): string {
  const all = text.split("\n");
  const start = random.below(Math.max(1, all.length - LINES));
  const lines = all.slice(start, start + 3 + random.below(LINES));
  for (let change = random.below(5); change >= 0; change -= 1) {
    const at = random.below(lines.length);
    const line = lines[at] ?? "";
    const place = random.below(line.length + 1);
    switch (random.below(8)) {
      case 0:
        lines.splice(at, 1);
        break;
      case 1:
        lines.splice(at, 0, growLine(random));
        break;
      case 2:
        lines[at] = random.pick(STARTS) + line;
        break;
      case 3:
        lines[at] = line.slice(0, place) + random.pick(SPANS) + line.slice(place);
        break;
      case 4:
        lines[at] = line.slice(0, place) + line.slice(place + 1 + random.below(3));
        break;
      case 5: {
        const other = random.pick(real).split("\n");
        lines.splice(at, 0, ...other.slice(random.below(other.length)).slice(0, 3));
        break;
      }
      case 6:
        lines[at] = line.trimStart();
        break;
      default:
        lines.splice(at, 0, "");
    }
  }
  return `${lines.join("\n").slice(0, 3000)}\n`;
}

/** Texts of real posts: those of the golden cases and, where it lies beside the repository, of the corpus. */
export function readRealTexts(): string[] {
  const golden = readFileSync("__tests__/golden/jekyll-render-cases.jsonl", "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const texts = golden.flatMap((line) => JSON.parse(line).expected?.liquid ?? []);
  const corpus = join(process.cwd(), "../shared/corpus/public/full");
  if (!existsSync(corpus)) return texts;
  for (const blog of readdirSync(corpus)) {
    const archive = join(corpus, blog, "site.tar.gz");
    if (!existsSync(archive)) continue;
    for (const row of readRows(join(corpus, blog, "html.jsonl.gz"))) {
      if (typeof row.liquid === "string") texts.push(row.liquid);
    }
    for (const [path, bytes] of readTar(archive)) {
      if (/_posts\/.*\.(?:md|markdown)$/.test(path))
        texts.push(
          Buffer.from(bytes)
            .toString()
            .replace(/^---\n[\s\S]*?\n---\s*\n/, ""),
        );
    }
  }
  return texts;
}
