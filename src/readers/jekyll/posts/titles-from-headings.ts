import { internalError } from "../../../core/internal-error.ts";
import { isMarkdown } from "../output-extension.ts";
import { isMapping } from "../ruby/values.ts";
import type { JekyllPost } from "../site.ts";

/** A heading with `#` to `###`, or one underlined, before any other text. */
const leadingHeading = /#{1,3}[ \t]+(?![ \t])(.*)|(.*)\r?\n[-=]+[ \t]*$/my;

/**
 * The posts as jekyll-titles-from-headings leaves them where a site lets it touch collections: the first heading is the
 * title, and with `strip_title` no longer part of the text (contracts/jekyll.md §11). All other sites' posts are as they were.
 */
export async function titledByHeadings(
  posts: readonly JekyllPost[],
  config: Readonly<Record<string, unknown>>,
): Promise<readonly JekyllPost[]> {
  const options = headingTitles(config);
  if (options === undefined) return posts;
  const { parseKramdown, JEKYLL_DEFAULTS } = await import("../../../../packages/kramdown/index.ts");
  const { plainText, fold } = await import("../../../markdown/tree/text.ts");
  const titled = (post: JekyllPost): JekyllPost => {
    const found = isMarkdown(post.extension, String(config.markdown_ext))
      ? headingOf(post.body)
      : undefined;
    if (found === undefined) return post;
    const title = fold(plainText(parseKramdown(found.text, JEKYLL_DEFAULTS).root));
    const named = { ...post, title, frontMatter: { ...post.frontMatter, title } };
    if (options.strip_title !== true) return named;
    const rest = post.body.slice(found.end);
    const lead = found.end + (rest.length - rest.trimStart().length);
    const lines = post.body.slice(0, lead).split("\n").length - 1;
    return { ...named, body: rest.trim(), bodyLine: post.bodyLine + lines };
  };
  return posts.map((post) => {
    try {
      return titled(post);
    } catch (error) {
      return { ...post, diagnostics: [...post.diagnostics, internalError(post.path, error)] };
    }
  });
}

/** The plugin's settings where it may give posts their titles; undefined for all other sites. */
export function headingTitles(
  config: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const isPlugged = [config.plugins, config.gems].flat().includes("jekyll-titles-from-headings");
  const options = config.titles_from_headings;
  if (!isPlugged || !isMapping(options)) return undefined;
  return options.collections === true && options.enabled !== false ? options : undefined;
}

function headingOf(body: string): { readonly text: string; readonly end: number } | undefined {
  const start = body.length - body.trimStart().length;
  leadingHeading.lastIndex = 0;
  const match = leadingHeading.exec(body.slice(start, start + 2000));
  if (match === null) return undefined;
  const text = match[1]?.replace(/(?<![ \t])[ \t]+#{1,3}$/, "") ?? match[2] ?? "";
  return { text, end: start + match[0].length };
}
