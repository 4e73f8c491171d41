import { parseDocument } from "yaml";
import { ConfigError } from "../core/errors.ts";
import { groupBy } from "../core/group-by.ts";
import type { AddressOf } from "../core/ledger.ts";
import { isMapping } from "../core/plain-values.ts";
import { plainYaml } from "../core/plain-yaml.ts";
import { platformNamed } from "../core/platform-name.ts";
import type { PlatformWords } from "../core/platform-words.ts";
import type { NamedCopy, Post } from "../core/post.ts";
import { canonicalKey, hostsOf } from "../syndicate/model/canonical.ts";

/** What a file of another tool says, and by what its addresses are known. */
export interface Import {
  /** JSON or YAML. */
  readonly text: string;
  readonly file: string;
  readonly platforms: readonly Pick<PlatformWords, "id" | "copies" | "foreign">[];
  readonly addressOf: AddressOf | undefined;
}

/**
 * The posts, each with the copies that the file names beside those of its front matter. Whatever the file's form, what
 * stands in the same mapping, list or pair as a post's address or name is the post's: people and tools keep such files in many
 * ways (docs/moving.md).
 * @throws {ConfigError} the file is neither JSON nor YAML
 */
export function withImportedCopies(posts: readonly Post[], given: Import): readonly Post[] {
  const found = new Map<Post, NamedCopy[]>();
  const own = hostsOf(posts.map(({ canonicalUrl }) => canonicalUrl));
  collect(read(given), undefined, { given, own, posts: postsByName(posts), found });
  return posts.map((post) => {
    const known = new Set(post.namedCopies.map(({ platform }) => platform));
    const named = groupBy(found.get(post) ?? [], ({ platform }) => platform);
    const more = [...named].flatMap(([platform, copies]) =>
      known.has(platform) ? [] : (copies.find(({ url }) => url !== undefined) ?? copies[0] ?? []),
    );
    return more.length === 0 ? post : { ...post, namedCopies: [...post.namedCopies, ...more] };
  });
}

function read({ text, file }: Import): unknown {
  const document = parseDocument(text, plainYaml);
  try {
    if (document.errors.length === 0) return document.toJS({ maxAliasCount: 100 });
  } catch {
    // More aliases than anybody writes.
  }
  throw new ConfigError([
    {
      input: "--import",
      message: `${file} is neither JSON nor YAML`,
      hint: "Give a file that maps the addresses of posts to those of their copies.",
    },
  ]);
}

interface Search {
  readonly given: Import;
  /** The blog's own hosts. */
  readonly own: ReadonlySet<string>;
  readonly posts: PostsByName;
  readonly found: Map<Post, NamedCopy[]>;
}

/** The post that a text names by its address; `isName`: or by its file or its slug. */
type PostsByName = (text: string, isName: boolean) => Post | undefined;

function postsByName(posts: readonly Post[]): PostsByName {
  const addresses = uniquely(posts, ({ canonicalUrl, url, path, sitePath }) => [
    ...keysOf(canonicalUrl, url),
    ...[path, sitePath].map((file) => fileKey(file)),
  ]);
  const names = uniquely(posts, ({ path, canonicalUrl }) => {
    const file = (path.split("/").at(-1) ?? "").replace(/\.[a-z]+$/i, "");
    const page =
      canonicalKey(canonicalUrl ?? "")
        .split("/")
        .at(-1) ?? "";
    return [file, file.replace(/^\d+-\d+-\d+-/, ""), page.replace(/\.html?$/i, "")];
  });
  return (text, isName) => {
    const keys = [...keysOf(text, text), fileKey(text)];
    const [post] = keys.flatMap((key) => addresses.get(key) ?? []);
    const [last = ""] = text.split("/").slice(-1);
    return (
      post ?? (isName ? names.get(last.replace(/\.(?:md|markdown|mdx|html?)$/i, "")) : undefined)
    );
  };
}

/** The posts by these names, those that several share left out. */
function uniquely(
  posts: readonly Post[],
  namesOf: (post: Post) => readonly string[],
): ReadonlyMap<string, Post> {
  const pairs = posts.flatMap((post) =>
    [...new Set(namesOf(post))].map((name) => ({ name, post })),
  );
  const groups = groupBy(pairs, ({ name }) => name);
  return new Map(
    [...groups].flatMap(([name, [only, ...others]]) =>
      only === undefined || others.length > 0 || name === "" ? [] : [[name, only.post] as const],
    ),
  );
}

/** The keys at which tools write a post's file or slug. */
const nameKeys =
  /^(?:file|file_?name|file_?path|path|source|source_?file|source_?path|slug|post|post_?slug|post_?path)$/i;

/** `about`: the platform that the keys around the value name. */
function collect(value: unknown, about: Words | undefined, search: Search): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, about, search);
    return;
  }
  if (!isMapping(value)) return;
  const entries = Object.entries(value);
  const own = new Set(entries.flatMap(([key, item]) => postIn(item, nameKeys.test(key), search)));
  const [post, another] = own;
  if (post !== undefined && another === undefined) keep(post, value, about, search);
  for (const [key, item] of entries) {
    for (const named of postIn(key, true, search)) keep(named, item, about, search);
    collect(item, platformCalled(key, search.given) ?? about, search);
  }
}

function postIn(value: unknown, isName: boolean, { posts }: Search): readonly Post[] {
  const post = typeof value === "string" ? posts(value.trim(), isName) : undefined;
  return post === undefined ? [] : [post];
}

function keep(post: Post, value: unknown, about: Words | undefined, search: Search): void {
  const { found } = search;
  found.set(post, [...(found.get(post) ?? []), ...copiesIn(value, about, search)]);
}

type Words = Import["platforms"][number];

/** The copies that a value names. */
function copiesIn(value: unknown, about: Words | undefined, search: Search): readonly NamedCopy[] {
  const { given } = search;
  if (typeof value === "string") return copyAt(value.trim(), about, search);
  if (Array.isArray(value)) return value.flatMap((item) => copiesIn(item, about, search));
  if (!isMapping(value)) return [];
  const said = Object.entries(value).flatMap(([key, item]) =>
    platformKeys.test(key) ? (platformCalled(item, given) ?? []) : [],
  );
  const [named = about] = said;
  return Object.entries(value).flatMap(([key, item]) => {
    const [own] = given.platforms.filter(({ copies }) => copies.keys[key] !== undefined);
    if (own?.copies.keys[key] === "id") return copyOf(own, item);
    if (named !== undefined && idKeys.test(key)) return copyOf(named, item);
    const inKey = own ?? platformCalled(key, given);
    if (inKey !== undefined && hasId(inKey, item)) return copyOf(inKey, item);
    return copiesIn(item, inKey ?? named, search);
  });
}

const platformKeys = /^(?:platform|network|service|site|silo|target)$/i;
const idKeys = /^(?:id|post_?id|status_?id|platform_?id|article_?id|rkey)$/i;

function platformCalled(name: unknown, { platforms }: Import): Words | undefined {
  return typeof name === "string" ? platformNamed(name, platforms) : undefined;
}

/** Whether a platform's own key holds an id, and not a word such as `posted`. */
function hasId({ copies }: Words, value: unknown): boolean {
  return typeof value === "string" && copies.id.test(value) && /^(?=.*\d).{5,}$/.test(value);
}

function copyOf({ id: platform, copies }: Words, value: unknown): readonly NamedCopy[] {
  return typeof value === "string" && copies.id.test(value) ? [{ platform, id: value }] : [];
}

/** The copy at an address, and its id where the address ends with it. */
function copyAt(
  text: string,
  about: Words | undefined,
  { given: { platforms, addressOf }, own }: Search,
): readonly NamedCopy[] {
  const [spelled] = platforms.flatMap(({ copies }) => copies.pageOf?.(text) ?? []);
  const url = spelled ?? text;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return [];
  const { host, hostname, pathname } = new URL(url);
  const found =
    platforms.find(
      ({ id, copies }) =>
        copies.host.test(hostname) || addressOf?.(id, { id: "", url }) !== undefined,
    ) ?? (about?.copies.isAnywhere && !own.has(host) ? about : undefined);
  if (found === undefined) return [];
  const last = pathname.split("/").findLast((part) => part !== "") ?? "";
  const isId = found.copies.id.test(last);
  return [{ platform: found.id, url, ...(isId && { id: last }) }];
}

/** A post is known by its address, and by its path where a file says no more. */
function keysOf(canonicalUrl: string | null, path: string | null): readonly string[] {
  const isPath = path?.startsWith("/") === true && path.length > 1;
  return [
    ...(canonicalUrl !== null && URL.canParse(canonicalUrl) ? [canonicalKey(canonicalUrl)] : []),
    ...(isPath ? [path.replace(/\/$/, "")] : []),
  ];
}

/** A file's path, which no address can be. */
function fileKey(path: string): string {
  return `file ${path.replace(/^\.?\//, "")}`;
}
