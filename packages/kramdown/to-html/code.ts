import type { Code, InlineCode } from "mdast";
import type { HighlightScope, KramdownOptions } from "../options/options.ts";
import { printAttributes } from "./attributes.ts";
import { escapeText } from "./escape.ts";
import { detailsOf, type Printer, spaces } from "./printer.ts";
import { isRougeLanguage } from "./rouge-languages.ts";

/** A code block. What rouge would color is printed as rouge wraps it, without the colors. */
export function printCode(node: Code, { options }: Printer, indent: number): string {
  const value = detailsOf(node).unterminated ? node.value : `${node.value}\n`;
  const language = node.lang ?? null;
  const attributes: Record<string, unknown> = { ...node.data?.hProperties };
  if (!isHighlighted(language, options, options.highlight.block)) {
    const code =
      language === null
        ? ""
        : printAttributes({ class: `language-${language}` }, detailsOf(node).printedAttributes);
    const text = escapeText(value);
    const ended = text.endsWith("\n") ? text : `${text}\n`;
    return `${spaces(indent)}<pre${printAttributes(attributes)}><code${code}>${showSpaces(ended, attributes)}</code></pre>\n`;
  }
  attributes.class = highlighterClass(attributes.class, language, options);
  const body = wrapHighlighted(escapeText(value), options);
  return `${spaces(indent)}<div${printAttributes(attributes)}>${body}${spaces(indent)}</div>\n`;
}

/** A code span. */
export function printCodeSpan(node: InlineCode, { options }: Printer): string {
  const attributes: Record<string, unknown> = { ...node.data?.hProperties };
  const language =
    /(?<!\w)language-([^ \t\r\n\f\v]+)/.exec(String(attributes.class ?? ""))?.[1] ?? null;
  if (isHighlighted(language, options, options.highlight.span)) {
    attributes.class = highlighterClass(attributes.class, language, options);
  }
  return `<code${printAttributes(attributes)}>${escapeText(node.value)}</code>`;
}

function isHighlighted(
  language: string | null,
  options: KramdownOptions,
  { disable }: HighlightScope,
): boolean {
  const { syntaxHighlighter, highlight } = options;
  const lexer = language ?? highlight.defaultLang;
  if (syntaxHighlighter === null || lexer === null || disable || !isRougeLanguage(lexer))
    return false;
  return highlight.guessLang || (lexer !== "plaintext" && lexer !== "text");
}

function highlighterClass(own: unknown, language: string | null, options: KramdownOptions): string {
  const classes = `${own === undefined ? "" : String(own)} highlighter-rouge`.trimStart();
  const name = `language-${language ?? options.highlight.defaultLang ?? ""}`;
  const existing = /(?<!\w)language-[^ \t\r\n\f\v]+/;
  return existing.test(classes) ? classes.replace(existing, name) : `${name} ${classes}`;
}

function wrapHighlighted(code: string, { highlight }: KramdownOptions): string {
  const { cssClass, block } = highlight;
  const inner = block.lineNumbers ? numberLines(code) : code;
  return `<div class="highlight"><pre class="${cssClass}"><code>${inner}</code></pre></div>`;
}

/** rouge's table of line numbers beside the code. */
function numberLines(code: string): string {
  const ended = code.endsWith("\n") ? code : `${code}\n`;
  const count = ended.split("\n").length - 1;
  const numbers = Array.from({ length: count }, (_, index) => `${index + 1}\n`).join("");
  return (
    '<table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">' +
    `${numbers}</pre></td><td class="rouge-code"><pre>${ended}</pre></td></tr></tbody></table>`
  );
}

/** With the class `show-whitespaces`, blanks are shown: those before, after and between the words of a line. */
function showSpaces(code: string, attributes: Readonly<Record<string, unknown>>): string {
  if (!/(?<!\w)show-whitespaces(?!\w)/.test(String(attributes.class ?? ""))) return code;
  return code.replace(/[ \t]+/g, (run, at: number) => {
    const left = at === 0 || code[at - 1] === "\n";
    const right = code[at + run.length] === "\n";
    const side = left ? "-l" : right ? "-r" : "";
    return Array.from(run, (char) =>
      char === "\t"
        ? `<span class="ws-tab${side}">\t</span>`
        : `<span class="ws-space${side}">&#8901;</span>`,
    ).join("");
  });
}
