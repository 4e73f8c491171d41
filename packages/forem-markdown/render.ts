import { fixMarkdown } from "./fixers.ts";
import { readFrontMatter } from "./front-matter/front-matter.ts";
import { parseHtml } from "./html/parse.ts";
import { printHtml } from "./html/print.ts";
import { isFailure } from "./liquid/outcome.ts";
import { renderLiquid } from "./liquid/render.ts";
import { renderMarkdown } from "./markdown.ts";
import { linkMentions } from "./mentions.ts";
import { postProcess } from "./post-process.ts";
import { wrapCode } from "./raw-wrap.ts";
import { sanitize } from "./sanitize.ts";

/** What the rendering may ask about the site. Without it, nobody and nothing is there. */
export interface ForemEnvironment {
  /** Whether there is a user of that name, in lower case. */
  readonly hasUser?: (name: string) => boolean;
  /** Whether there is an article at that path, such as `/ben/hello-4h2`. */
  readonly hasArticle?: (path: string) => boolean;
  /** The address in the message about bad front matter, which is cut short without one. */
  readonly contact?: string;
}

/** What dev.to makes of a body: an article, or the message of a 422. */
export type ForemRendering =
  | {
      readonly ok: true;
      readonly html: string;
      /** The message that stands in the place of the whole body. The API still says that all is well. */
      readonly replaced?: string;
      readonly frontMatter: Readonly<Record<string, unknown>>;
      /** What is left after the front matter. */
      readonly body: string;
      readonly usedTags: readonly string[];
      /** Users whom the text mentions. */
      readonly mentions: readonly string[];
    }
  | { readonly ok: false; readonly error: string };

/**
 * Renders a `body_markdown` as dev.to was observed to: contracts/devto.md §6 and §7. It takes any
 * text, in time that grows with its length.
 */
export function renderForem(
  bodyMarkdown: string,
  environment: ForemEnvironment = {},
): ForemRendering {
  const reading = readFrontMatter(fixMarkdown(bodyMarkdown), environment.contact);
  if (!reading.ok) return reading;
  const { frontMatter, body } = reading;
  if (/src=["'](?:data:|&)/i.test(body)) return { ok: false, error: "Invalid markdown detected!" };
  const markdown = wrapCode(fenceCodeLines(body));
  const sanitized = printHtml(sanitize(parseHtml(renderMarkdown(markdown))));
  const { hasUser = () => false, hasArticle = () => false } = environment;
  const liquid = renderLiquid(sanitized, { hasUser, hasArticle });
  if (isFailure(liquid)) {
    const { kind, message } = liquid;
    if (kind === "refused") return { ok: false, error: message };
    const replaced = { html: message, replaced: message, usedTags: [], mentions: [] };
    return { ok: true, ...replaced, frontMatter, body };
  }
  // Forem runs Redcarpet over its own HTML again.
  const nodes = postProcess(parseHtml(renderMarkdown(liquid.html)));
  const { nodes: finished, mentions } = linkMentions(nodes, hasUser);
  const html = printHtml(finished).trimStart();
  return { ok: true, html, frontMatter, body, usedTags: liquid.usedTags, mentions };
}

/** A line that is nothing but `<code>` or `</code>` is a fence to Forem. */
function fenceCodeLines(markdown: string): string {
  return markdown.replace(/^<\/?code>$/gm, "\n```\n");
}
