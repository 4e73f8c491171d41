import { parseExpression } from "./expression.ts";
import { fragmentEnd, skipBlank } from "./lax.ts";
import type { Node, TagParser } from "./node.ts";
import { pluginTags, type Replacement, themeIncludes } from "./plugin-tags.ts";
import { isHash, isNil, toS } from "./ruby.ts";
import { type Run, scopeOf } from "./run.ts";
import type { Body, TagSource } from "./tag-source.ts";
import { createWriter } from "./writer.ts";

/** Tags that only plugins know, and what stands for them. */
export interface Substitutes {
  /** Undefined where nothing stands for the tag. */
  tag(name: string, markup: string, block: boolean): TagParser | undefined;
  /** A template for an include whose file is missing. */
  include(name: string, markup: string): string | undefined;
}

type Table = ReadonlyMap<string, Replacement>;

/** Our table, with what the blog's configuration says in `posse: liquid-tags:` before it. */
export function createSubstitutes(config: Readonly<Record<string, unknown>>): Substitutes {
  const own = ownReplacements(config);
  const tags: Table = new Map([...Object.entries(pluginTags), ...own]);
  const includes: Table = new Map(Object.entries(themeIncludes));
  return {
    tag(name, markup, block) {
      const replacement = fitting(tags.get(name), markup);
      return replacement && ((tag) => substitute(tag, replacement.as, block));
    },
    include(name, markup) {
      const bare = name.replace(/\.\w+$/, "");
      const replacement = own.get(`include ${name}`) ?? own.get(`include ${bare}`);
      const as = (replacement ?? fitting(includes.get(bare), markup))?.as;
      return as === "drop" || as === "keep-text" ? "" : as;
    },
  };
}

function fitting(replacement: Replacement | undefined, markup: string): Replacement | undefined {
  return replacement?.needs?.test(markup) === false ? undefined : replacement;
}

function ownReplacements(config: Readonly<Record<string, unknown>>): Table {
  const tags = isHash(config.posse) ? config.posse["liquid-tags"] : undefined;
  if (!isHash(tags)) return new Map();
  return new Map(Object.entries(tags).map(([name, as]) => [name, { as: toS(as) }]));
}

function substitute(tag: TagSource, as: string, block: boolean): Node {
  const body: Body | undefined = block ? tag.section() : undefined;
  return {
    blank: false,
    render(run, writer) {
      run.note(tag, noticeOf(tag, as));
      if (as === "keep-text" && body !== undefined) run.render(body, writer);
      if (as === "keep-text" || as === "drop") return;
      const text = run.within(argumentsOf(run, tag, body), () => run.inline(as));
      writer.add(text, tag.begin, false);
    },
  };
}

function noticeOf({ name }: TagSource, as: string): string {
  if (as === "drop") return `The tag \`${name}\` was left out`;
  if (as === "keep-text") return `The tag \`${name}\` was left out, what is inside stays`;
  return `The tag \`${name}\` was replaced by what it stands for`;
}

const named = /([\w-]+)[=:]/y;

/** The words of a tag, as most plugins read them: quotation marks hold words together, `key=` and `key:` name them. */
function argumentsOf(run: Run, tag: TagSource, body: Body | undefined): Record<string, unknown> {
  const markup = tag.markup.includes("{{") ? run.inline(tag.markup) : tag.markup;
  const args: string[] = [];
  const params: Record<string, unknown> = {};
  for (let at = skipBlank(markup, 0); at < markup.length; ) {
    named.lastIndex = at;
    const key = named.exec(markup)?.[1];
    const start =
      key === undefined || markup.startsWith("//", named.lastIndex) ? at : named.lastIndex;
    const end = Math.max(fragmentEnd(markup, start), start + 1);
    const value = argumentValue(run, markup.slice(start, end));
    if (start === at) args.push(value);
    else if (key !== undefined) params[key] = value;
    at = skipBlank(markup, end);
  }
  const inside = createWriter();
  if (body !== undefined) run.render(body, inside);
  return scopeOf({ args, params, markup: markup.trim(), content: inside.buffer });
}

/** `page.video` is a variable if there is one; everything else is meant as it is written. */
function argumentValue(run: Run, word: string): string {
  if (/^(["']).*\1$/s.test(word)) return word.slice(1, -1);
  if (!/^[a-z_]\w*(?:\.\w+)+$/i.test(word)) return word;
  const value = parseExpression(word)(run);
  return isNil(value) ? word : toS(value);
}
