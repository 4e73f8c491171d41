import type { Root } from "mdast";
import { type Diagnostic, hasErrors } from "../../../core/diagnostic.ts";
import type { Manuscript } from "../../../core/manuscript.ts";
import { printable } from "../../../core/printable.ts";
import type { Source } from "../../../core/source.ts";
import { finding } from "../../../markdown/finding.ts";
import { withoutMarks } from "../../../markdown/marks.ts";
import { oneScheme } from "../../../markdown/passes/color-schemes.ts";
import { controlCharactersInFrontMatter } from "../../../markdown/passes/control-characters.ts";
import type { SiteFiles } from "../../../markdown/passes/missing-files.ts";
import { prepare } from "../../../markdown/prepare.ts";
import { dollarFormula } from "../../../markdown/tex.ts";
import { walk } from "../../../markdown/tree/rewrite.ts";
import { shownProse, shownTitle } from "../../../markdown/tree/shown-text.ts";
import { absoluteUrl } from "../../../markdown/url.ts";
import type { Drafted } from "../../reader.ts";
import { excerptText, hasExcerpt, separatorOf } from "../liquid/drops/excerpt.ts";
import { createLiquid, type Liquid, type LiquidText } from "../liquid/liquid.ts";
import { blockTags } from "../liquid/tags/all.ts";
import { meantTags } from "../posts/tags.ts";
import { createRecorder, notingConfig } from "../read-log.ts";
import type { JekyllPost, Site } from "../site.ts";
import { formulasOf } from "./formulas.ts";
import { commonReads } from "./reads.ts";
import { siteFiles } from "./site-files.ts";
import { steadyTime } from "./steady-time.ts";
import { textParser } from "./text-parser.ts";
import { unreadFormat } from "./unread-format.ts";

/** A post whose URL is known: only such a one can become a manuscript. */
export type Placed = JekyllPost & Manuscript["post"];

export interface Drafter {
  /** The post ready for every dialect. */
  draft(post: Placed): Promise<Drafted>;
  /** The post's text after Liquid and before Markdown. */
  liquid(post: JekyllPost): Promise<LiquidText>;
}

/**
 * From posts to manuscripts: Liquid, Markdown, absolute URLs. Whoever imports this loads all three. `clock` is what `site.time`
 * is in a post.
 */
export async function createDrafter(
  given: Site,
  source: Source,
  clock: (post: JekyllPost) => Date = (post) => steadyTime(post, given.now),
): Promise<Drafter> {
  const recorder = createRecorder();
  const site = { ...given, config: notingConfig(given.config, recorder) };
  // Loaded only for blogs whose pages show emoji by their names.
  const emoji = site.plugins.includes("jemoji")
    ? await import("../../../markdown/passes/emoji.ts")
    : undefined;
  const { parse, parseMarkdown, markdownify } = await textParser(site);
  const liquid = createLiquid(site, { markdownify, clock, recorder });
  const formulas = await formulasOf(site, source, recorder);
  const files = await siteFiles(site, source, recorder);

  async function draft(placed: Placed): Promise<Drafted> {
    const unread = unreadFormat(placed.path, String(site.config.markdown_ext));
    if (unread.length > 0) return { diagnostics: unread };
    const shown = asShown(placed, parseMarkdown);
    const post = emoji === undefined ? shown : { ...shown, title: emoji.withEmoji(shown.title) };
    const tex = await formulas(post);
    const base = {
      ...post,
      resolve: files.resolve(post),
      media: files.media(post),
      link: files.link(post),
    };
    const made = async ({ text, origins, standIns }: LiquidText, rest: { files?: SiteFiles }) => {
      const original = { body: post.body, bodyLine: post.bodyLine, origins };
      const parsed = await parse(post, text ?? "", { standIns, tex });
      const { schemes } = site.theme ?? {};
      const root = schemes === undefined ? parsed : oneScheme(parsed, schemes);
      const prepared = prepare(root, { ...base, ...rest, source: original });
      return emoji === undefined
        ? prepared
        : { ...prepared, tree: emoji.emojiInTree(prepared.tree) };
    };
    const written = await liquid.render(post);
    if (written.text === null) return { diagnostics: inFile(post, written.diagnostics) };
    const whole = await made(written, { files: files.around(post) });
    const cover = post.cover === null ? null : files.cover(post, post.cover);
    const diagnostics = inFile(post, [
      ...controlCharactersInFrontMatter(post),
      ...written.diagnostics,
      ...whole.diagnostics,
      ...files.coverProblems(post, cover),
      ...(tex.dollars ? [] : formulaAsText(post)),
      ...(tex.brackets ? referencesAsText(whole.tree) : []),
      ...emptiness(post, whole.tree),
    ]);
    if (hasErrors(diagnostics)) return { diagnostics };
    const teaser = await excerptOf(post, site, liquid);
    const { tree: excerpt } = teaser === "whole" ? whole : await made(teaser, {});
    const absolute = (url: string) => {
      const found = absoluteUrl(url, base);
      return found.kind === "url" ? found.url : url;
    };
    return {
      diagnostics,
      manuscript: { ...{ post, absolute, cover, diagnostics, excerpt }, tree: whole.tree },
    };
  }

  return {
    async draft(post) {
      const drafted = await recorder.during(post.path, () => draft(post));
      const reads = recorder.readsOf(post.path);
      return { ...drafted, reads: reads?.filter((read) => !commonReads.has(read)) };
    },
    async liquid(post) {
      const written = await recorder.during(post.path, () => liquid.render(post));
      const { text, standIns } = written;
      return {
        ...written,
        text: text === null ? null : withoutMarks(text, standIns),
        standIns: [],
        diagnostics: inFile(post, written.diagnostics),
      };
    },
  };
}

/** The post with its fields as people read them on its page, where its front matter is printed into HTML. */
function asShown(post: Placed, parse: (text: string) => Root): Placed {
  const { subtitle } = post.frontMatter;
  const wishes = Object.entries(post.wishes).map(([platform, wish]) => [
    platform,
    {
      ...wish,
      ...(wish.title !== undefined && { title: shownTitle(wish.title) }),
      ...(wish.description !== undefined && { description: shownProse(wish.description, parse) }),
      ...(wish.tags !== undefined && { tags: meantTags(wish.tags) }),
    },
  ]);
  return {
    ...post,
    title: shownTitle(post.title),
    tags: meantTags(post.tags.map(shownTitle)),
    categories: meantTags(post.categories.map(shownTitle)),
    description: post.description === null ? null : shownProse(post.description, parse),
    series: post.series === null ? null : shownTitle(post.series),
    frontMatter:
      typeof subtitle === "string"
        ? { ...post.frontMatter, subtitle: shownProse(subtitle, parse) }
        : post.frontMatter,
    wishes: Object.fromEntries(wishes),
  };
}

/** Only the author can say whether a text is a formula that stays text here. */
function formulaAsText({ body, bodyLine }: JekyllPost): readonly Diagnostic[] {
  const found = dollarFormula(body);
  if (found === undefined) return [];
  const lines = body.slice(0, found.at).split("\n");
  const column = (lines.at(-1) ?? "").length + 1;
  const start = { line: bodyLine + lines.length - 1, column, offset: found.at };
  const place = { position: { start, end: start } };
  const message = `\`${printable(found.written, 60)}\` looks like a formula, but the copy shows it as it is written.`;
  return [finding("math-as-text", place, message)];
}

/** The page's script writes the number of a formula there. */
function referencesAsText(tree: Root): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  walk(tree, (node) => {
    const written =
      node.type === "text" ? /\\(?:eq)?ref\{[^{}\n]{1,60}\}/.exec(node.value)?.[0] : undefined;
    if (written === undefined) return undefined;
    const message = `\`${printable(written, 60)}\` names a formula, but the copy shows it as it is written.`;
    found.push(finding("math-as-text", node, message));
    return undefined;
  });
  return found;
}

/** An empty page is what the site shows too, so it is no error; nobody should send it out unawares. */
function emptiness(post: JekyllPost, tree: Manuscript["tree"]): readonly Diagnostic[] {
  if (tree.children.length > 0) return [];
  const start = { line: post.bodyLine, column: 1, offset: 0 };
  const place = { position: { start, end: start } };
  return [finding("empty-post", place, "The post has no text that a platform could show.")];
}

/**
 * The text that Jekyll takes for the post's excerpt, after Liquid (docs/contracts/jekyll.md §2). A post in which nothing
 * divides it from the rest is its own excerpt.
 */
async function excerptOf(
  post: JekyllPost,
  site: Site,
  liquid: Liquid,
): Promise<LiquidText | "whole"> {
  const own = post.frontMatter.excerpt;
  if (typeof own === "string") {
    const origins = [{ at: 0, source: 0, verbatim: false }];
    return { text: own, standIns: [], origins, diagnostics: [] };
  }
  const separator = separatorOf(post, site.config);
  if (!hasExcerpt(separator)) return { text: "", standIns: [], origins: [], diagnostics: [] };
  const body = excerptText(post.body, separator, (tag) => blockTags.has(tag));
  return body === post.body ? "whole" : liquid.render({ ...post, body });
}

/** What was found in the text is in the post's file, unless it says that it is in another, such as an include. */
function inFile(post: JekyllPost, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ path: post.path, ...diagnostic }));
}
