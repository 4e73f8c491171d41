import { isBalanced } from "../../../markdown/html/balance.ts";
import { type Nodes, unread } from "../../../markdown/stand-ins.ts";
import { plugins } from "../plugins/all.ts";
import type { Given, IncludeSubstitute, StandIn, TagStandIn, Word } from "../stand-ins/given.ts";
import { themes } from "../themes/all.ts";
import { Failure } from "./failure.ts";
import { type Run, scopeOf } from "./run.ts";
import { parseExpression } from "./syntax/expression.ts";
import { fragmentEnd, skipBlank } from "./syntax/lax.ts";
import type { Node, TagParser } from "./syntax/node.ts";
import type { Body, TagSource } from "./syntax/tag-source.ts";
import { isHash, isNil, toS } from "./values/ruby.ts";
import { createWriter, type Writer } from "./writer.ts";

/** Tags and includes that only plugins and themes know, and what stands for them. */
export interface Substitutes {
  /** Undefined where nothing stands for the tag. */
  tag(name: string, markup: string, block: boolean): TagParser | undefined;
  /** What stands for an include whose file is missing; undefined where nothing does. */
  include(name: string): IncludeSubstitute | undefined;
}

const tagTable: ReadonlyMap<string, TagStandIn> = new Map(
  plugins.flatMap(({ tags = {} }) => Object.entries(tags)),
);

/** Themes have includes of one name for different things: the first that has what it needs stands there. */
const includeTable: ReadonlyMap<string, StandIn> = new Map(
  themes.flatMap(({ includes = {} }) =>
    Object.keys(includes).map((name) => [name, (given) => ofFirstTheme(name, given)]),
  ),
);

function ofFirstTheme(name: string, given: Given): Nodes | undefined {
  for (const { includes = {} } of themes) {
    const nodes = Object.hasOwn(includes, name) ? includes[name]?.(given) : undefined;
    if (nodes !== undefined) return nodes;
  }
  return undefined;
}

/** Our tables, with what the blog's configuration says in `posse: liquid-tags:` before them. */
export function createSubstitutes(config: Readonly<Record<string, unknown>>): Substitutes {
  const own = ownTemplates(config);
  return {
    tag(name, _markup, block) {
      const template = own.get(name);
      if (template !== undefined) return (tag) => ofTemplate(tag, template, block);
      const known = tagTable.get(name);
      return known && ((tag) => ofStandIn(tag, known, block));
    },
    include(name) {
      const bare = name.replace(/\.\w+$/, "");
      const template = own.get(`include ${name}`) ?? own.get(`include ${bare}`);
      if (template !== undefined)
        return { template: template === "drop" || template === "keep-text" ? "" : template };
      const make = includeTable.get(bare);
      return make && { make };
    },
  };
}

function ownTemplates(config: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const tags = isHash(config.posse) ? config.posse["liquid-tags"] : undefined;
  if (!isHash(tags)) return new Map();
  return new Map(Object.entries(tags).map(([name, as]) => [name, toS(as)]));
}

/** `drop`, `keep-text`, or a template that sees `args`, `params`, `markup` and `content`. */
function ofTemplate(tag: TagSource, template: string, block: boolean): Node {
  const body: Body | undefined = block ? tag.section() : undefined;
  return {
    blank: false,
    render(run, writer) {
      if (template === "drop" || template === "keep-text") {
        leave(tag, template, body, run, writer);
        return;
      }
      run.note(tag, replaced(tag));
      const { words, named, markup, content } = givenOf(run, tag.markup, body, "any");
      const args = words.map(({ text }) => text);
      const params = Object.fromEntries(named);
      const scope = scopeOf({ args, params, markup, content });
      writeTemplate(
        run.within(scope, () => run.inline(template)),
        tag,
        run,
        writer,
      );
    },
  };
}

/** Plain words stand where the tag stood; HTML and several lines are read apart from what is around them. */
export function writeTemplate(text: string, tag: TagSource, run: Run, writer: Writer): void {
  const isPlain = !/[<\n]/.test(text.trim());
  if (isPlain || !isBalanced(text)) writer.add(text, tag.begin, false);
  else run.stand([unread(text)], tag, writer);
}

function ofStandIn(tag: TagSource, { make, keys = [], needs }: TagStandIn, block: boolean): Node {
  const body: Body | undefined = block ? tag.section() : undefined;
  return {
    blank: false,
    render(run, writer) {
      if (make === "drop" || make === "keep-text") {
        leave(tag, make, body, run, writer);
        return;
      }
      const nodes = make(givenOf(run, tag.markup, body, keys));
      if (nodes === undefined) {
        const missing = needs === undefined ? "what it needs" : needs;
        throw new Failure(
          "unknown-liquid-tag",
          `The tag \`${tag.name}\` does not say ${missing}, so nothing can stand for it`,
        );
      }
      run.note(tag, replaced(tag));
      run.stand(nodes, tag, writer);
    },
  };
}

function leave(
  tag: TagSource,
  as: "drop" | "keep-text",
  body: Body | undefined,
  run: Run,
  writer: Writer,
): void {
  const rest = as === "drop" ? "" : ", what is inside stays";
  run.note(tag, `The tag \`${tag.name}\` was left out${rest}`);
  if (as === "keep-text" && body !== undefined) run.render(body, writer);
}

function replaced({ name }: TagSource): string {
  return `The tag \`${name}\` was replaced by what it stands for`;
}

const named = /\[?([\w-]+)[ \t]*([=:])[ \t]*/y;

/**
 * The words of a tag, as most plugins read them: quotation marks hold words together, `key=value` and `key:value` name them,
 * `key: value` where the key is one that the tag knows. Brackets around one are those of its documentation.
 */
function givenOf(
  run: Run,
  written: string,
  body: Body | undefined,
  keys: readonly string[] | "any",
): Given {
  const markup = (written.includes("{{") ? run.inline(written) : written).trim();
  const words: Word[] = [];
  const params = new Map<string, string>();
  for (let at = skipBlank(markup, 0); at < markup.length; ) {
    const key = keyAt(markup, at, keys);
    const start = key?.end ?? at;
    const end = lineEnd(markup, at, key) ?? Math.max(fragmentEnd(markup, start), start + 1);
    const piece = key?.isBracketed
      ? markup.slice(start, end).replace(/\]$/, "")
      : markup.slice(start, end);
    const value = meant(run, piece);
    at = skipBlank(markup, markup[end] === "]" && key?.isBracketed ? end + 1 : end);
    if (value === undefined || value.trim() === "") continue;
    if (key === undefined) words.push({ text: value, isQuoted: quoted.test(piece) });
    else params.set(key.name, value);
  }
  const inside = createWriter();
  if (body !== undefined) run.render(body, inside);
  return givenBy(run, { words, named: params, markup, content: inside.buffer });
}

/** What was given, with what the run can tell about it. */
export function givenBy(run: Run, given: Omit<Given, "value" | "relativeUrl">): Given {
  return {
    ...given,
    value: (path) => parseExpression(path)(run),
    relativeUrl: (path) => toS(run.filter("relative_url", path, [])),
  };
}

/** Where the value of a key ends that has a line of its own, as in YAML: `alt: Low water`; undefined where it has not. */
function lineEnd(markup: string, at: number, key: Key | undefined): number | undefined {
  if (key === undefined || !markup.includes("\n") || /["']/.test(markup[key.end] ?? ""))
    return undefined;
  const before = markup.slice(markup.lastIndexOf("\n", at - 1) + 1, at);
  if (before.trim() !== "") return undefined;
  const next = markup.indexOf("\n", key.end);
  const line = markup.slice(key.end, next === -1 ? markup.length : next);
  return /\s[\w-]+\s*[:=]/.test(line) ? undefined : key.end + line.trimEnd().length;
}

interface Key {
  readonly name: string;
  readonly end: number;
  readonly isBracketed: boolean;
}

function keyAt(markup: string, at: number, keys: readonly string[] | "any"): Key | undefined {
  named.lastIndex = at;
  const found = named.exec(markup);
  const [whole = "", name = "", sign = ""] = found ?? [];
  const end = named.lastIndex;
  if (found === null || end >= markup.length || markup.startsWith("//", end)) return undefined;
  const isKnown = keys === "any" || keys.includes(name);
  const isClose = !/[ \t]/.test(whole);
  // `Note: this` is a text, and so is `a = b`; `time:10` may be either.
  if (
    !isKnown &&
    !(isClose && (sign === "=" || /["']/.test(markup[end] ?? "") || keys.length === 0))
  )
    return undefined;
  return { name, end, isBracketed: whole.startsWith("[") };
}

const quoted = /^(["'])[\s\S]*\1$/;

/** A variable if there is one of this name that is a text; everything else is meant as it is written. */
function meant(run: Run, word: string): string | undefined {
  if (quoted.test(word) && word.length > 1) return word.slice(1, -1);
  if (!/^[a-z_]\w*(?:\.\w+)*$/i.test(word)) return word;
  const value = parseExpression(word)(run);
  if (typeof value === "string" || typeof value === "number") return toS(value);
  // Nobody means the name of a variable that is not there.
  return isNil(value) && /^(?:page|site|include|post)\./.test(word) ? undefined : word;
}
