import type { Root } from "mdast";
import {
  kramdownOptions,
  parseKramdown,
  toKramdownHtml,
} from "../../../../packages/kramdown/index.ts";
import { graft } from "../../../markdown/graft.ts";
import { parseHtml } from "../../../markdown/html/from-html.ts";
import { distilled } from "../../../markdown/passes/distill.ts";
import { formulasInTexts } from "../../../markdown/passes/formulas.ts";
import type { Nodes } from "../../../markdown/stand-ins.ts";
import { markTex, type TexMarks } from "../../../markdown/tex.ts";
import { rubyToS } from "../ruby/to-s.ts";
import type { JekyllPost, Site } from "../site.ts";

/** Which of the site's files are Markdown (docs/contracts/jekyll.md §1). */
function markdownExtensions(config: Site["config"]): ReadonlySet<string> {
  const list = config.markdown_ext;
  const names = typeof list === "string" ? list.split(",") : [];
  return new Set(names.map((name) => `.${name.trim().toLowerCase()}`));
}

/** What stands in a text for tags, and what the page's scripts make formulas of. */
interface Given {
  readonly standIns?: readonly Nodes[];
  readonly tex?: TexMarks;
}

/** How a site's texts are read. */
export interface TextParser {
  /** A post's text after Liquid: Markdown files as the site's converter reads them, HTML for all others. */
  parse(post: JekyllPost, text: string, given?: Given): Root;
  /** Markdown as the site's converter reads it. */
  parseMarkdown(text: string): Root;
  /** Markdown as Jekyll prints it: for Liquid's filter of that name, and for excerpts. */
  markdownify(text: string): string;
}

/** One dialect of Markdown, as a site configures it. */
interface Converter {
  parse(text: string): Root;
  print(text: string): string;
}

/** Reads a site's texts by its `markdown:` setting (docs/contracts/jekyll.md §10). */
export async function textParser(site: Site): Promise<TextParser> {
  const markdown = markdownExtensions(site.config);
  const converter = isCommonMark(site.config)
    ? await commonMark(site.config)
    : kramdown(site.config);
  return {
    parse(post, text, { standIns: given = [], tex } = {}) {
      const isMarkdown = markdown.has(post.extension.toLowerCase());
      const standIns = [...given];
      const marked =
        tex === undefined || !Object.values(tex).includes(true)
          ? text
          : markTex(text, standIns, { ...tex, isMarkdown });
      const root = isMarkdown ? converter.parse(marked) : parseHtml(marked);
      const readers = { markdown: converter.parse, html: parseHtml };
      const tree =
        isMarkdown && standIns.length === 0
          ? root
          : graft(root, { ...readers, standIns, text: marked, isMarkdown });
      const whole = tex?.distill ? distilled(tree) : tree;
      return tex?.brackets ? formulasInTexts(whole) : whole;
    },
    parseMarkdown: converter.parse,
    markdownify: converter.print,
  };
}

/** The names of the plugins' converters; `GFM` is GitHub Pages' word for its own. */
function isCommonMark({ markdown }: Site["config"]): boolean {
  return /^(?:commonmark|commonmarkghpages|gfm)$/i.test(rubyToS(markdown));
}

function kramdown(config: Site["config"]): Converter {
  const options = kramdownOptions(config);
  // Platforms make links of bare addresses, which must lead where the author's do (docs/contracts/jekyll.md §10).
  const shown = {
    ...options,
    typography: options.typography ? ("outside-addresses" as const) : false,
  };
  return {
    parse: (text) => parseKramdown(text, shown).root,
    print: (text) => toKramdownHtml(parseKramdown(text, options).root, options),
  };
}

/** Loaded only for the few sites that ask for it. */
async function commonMark(config: Site["config"]): Promise<Converter> {
  const { commonMarkOptions, parseCommonMark, toCommonMarkHtml } = await import(
    "../../../markdown/commonmark/commonmark.ts"
  );
  const options = commonMarkOptions(config);
  return {
    parse: (text) => parseCommonMark(text, options),
    print: (text) => toCommonMarkHtml(text, options),
  };
}
