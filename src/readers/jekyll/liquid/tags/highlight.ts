import { originOf } from "../../../../core/origin.ts";
import { Failure } from "../failure.ts";
import { escapeHtml, escapeMarkup } from "../filters/html.ts";
import type { TagParser } from "../syntax/node.ts";
import { toS } from "../values/ruby.ts";
import { createWriter, type Writer } from "../writer.ts";

const language = /^([a-zA-Z0-9.+#_-]+)/;
const option = /[ \t\r\n\f\v]+\w+(?:=(?:\w+|"[0-9 \t]*[0-9]"))?/y;

interface Head {
  readonly language: string;
  readonly numbered: boolean;
}

/** `LANGUAGE OPTION OPTION=VALUE OPTION="1 2"`, options up to the line's end. */
function readHead(markup: string): Head {
  const line = markup.trim();
  const name = language.exec(line)?.[0];
  let at = name?.length ?? 0;
  const options: string[] = [];
  for (option.lastIndex = at; at < line.length; at = option.lastIndex) {
    const found = option.exec(line)?.[0];
    if (found === undefined) break;
    options.push(found.trim());
  }
  if (
    name === undefined ||
    (at < line.length && option.lastIndex < line.length && line[at] !== "\n")
  ) {
    throw new Failure(
      "liquid-syntax",
      "`highlight` has no language, or an option that it does not know",
      "Write `{% highlight LANGUAGE %}`, with `text` for no language.",
    );
  }
  return {
    language: name.toLowerCase(),
    numbered: options.some((text) => /^linenos\b/.test(text)),
  };
}

/**
 * Jekyll's `highlight`, with the bytes that Jekyll writes but for Rouge's colors: its `<span>`s are for a style sheet
 * that no platform has. The Markdown stage reads language and code back from this HTML.
 */
export const highlightTag: TagParser = (tag) => {
  const head = readHead(tag.markup);
  const body = tag.section();
  const opening = `<figure class="highlight"><pre><code class="language-${head.language.replaceAll("+", "-")}" data-lang="${head.language}">`;
  return {
    blank: body.blank,
    render(run, writer) {
      const inside = createWriter();
      run.render(body, inside);
      const rouge = ["rouge", "pygments"].includes(toS(run.world.site.config.highlighter));
      const code = codeIn(inside.buffer, rouge);
      const table =
        rouge && head.numbered ? lineNumbers(inside.buffer.slice(code.start, code.end)) : undefined;
      const margin = run.subject.markdown ? "\n" : "";
      const put = (text: string) => writer.add(text, tag.begin, false);
      put(margin + opening + (table?.before ?? ""));
      writeCode(writer, inside, code, rouge ? escapeMarkup : escapeHtml);
      put(`${table?.after ?? ""}</code></pre></figure>${margin}`);
    },
  };
};

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Without the empty lines at both ends; without Rouge, without white space at both ends. */
function codeIn(text: string, rouge: boolean): Span {
  const edge = rouge ? "\r\n" : "\r\n\t\v\f \0";
  let start = 0;
  let end = text.length;
  while (start < end && edge.includes(text[start] ?? "")) start++;
  while (end > start && edge.includes(text[end - 1] ?? "")) end--;
  return { start, end };
}

function lineNumbers(code: string): { readonly before: string; readonly after: string } {
  const count = code.split("\n").length;
  const numbers = Array.from({ length: count }, (_, index) => `${index + 1}\n`).join("");
  return {
    before: `<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">${numbers}</pre></td><td class="code"><pre>`,
    after: "\n</pre></td></tr></tbody></table>",
  };
}

/** Line by line, so that each still leads to its place in the post. */
function writeCode(
  writer: Writer,
  inside: Writer,
  { start, end }: Span,
  escaping: (text: string) => string,
): void {
  const origins = inside.origins();
  let at = start;
  while (at < end) {
    const newline = inside.buffer.indexOf("\n", at);
    const next = newline < 0 || newline >= end ? end : newline + 1;
    const line = inside.buffer.slice(at, next);
    const escaped = escaping(line);
    writer.add(escaped, originOf(origins, at), escaped === line);
    at = next;
  }
}
