import { parseDocument } from "yaml";
import { ConfigError } from "../core/errors.ts";
import type { AddressOf } from "../core/ledger.ts";
import { isMapping } from "../core/plain-values.ts";
import { plainYaml } from "../core/plain-yaml.ts";
import type { PlatformWords } from "../core/platform-words.ts";
import type { NamedCopy, Post } from "../core/post.ts";
import { canonicalKey } from "../syndicate/model/canonical.ts";

/** What a file of another tool says, and by what its addresses are known. */
export interface Import {
  /** JSON or YAML. */
  readonly text: string;
  readonly file: string;
  readonly platforms: readonly Pick<PlatformWords, "id" | "copies">[];
  readonly addressOf: AddressOf | undefined;
}

/**
 * The posts, each with the copies that the file names beside those of its front matter. Whatever the file's form, what
 * stands in the same mapping, list or pair as a post's address is the post's: people keep such files in many ways.
 * @throws {ConfigError} the file is neither JSON nor YAML
 */
export function withImportedCopies(posts: readonly Post[], given: Import): readonly Post[] {
  const named = new Map<string, NamedCopy[]>();
  const keys = new Set(posts.flatMap(({ canonicalUrl, url }) => keysOf(canonicalUrl, url)));
  collect(read(given), { given, keys, named });
  return posts.map((post) => {
    const copies = keysOf(post.canonicalUrl, post.url).flatMap((key) => named.get(key) ?? []);
    const known = new Set(post.namedCopies.map(({ platform }) => platform));
    const more = copies.filter(
      ({ platform }, index) =>
        !known.has(platform) && copies.findIndex((one) => one.platform === platform) === index,
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
  /** By which posts are known. */
  readonly keys: ReadonlySet<string>;
  readonly named: Map<string, NamedCopy[]>;
}

function collect(value: unknown, search: Search): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, search);
    return;
  }
  if (!isMapping(value)) return;
  const own = Object.values(value).flatMap((item) => postIn(item, search));
  const [post] = own;
  if (post !== undefined && new Set(own).size === 1) keep(post, Object.values(value), search);
  for (const [key, item] of Object.entries(value)) {
    for (const named of postIn(key, search)) keep(named, [item], search);
    collect(item, search);
  }
}

function postIn(value: unknown, { keys }: Search): readonly string[] {
  return typeof value === "string" ? keysOf(value, value).filter((key) => keys.has(key)) : [];
}

function keep(post: string, values: readonly unknown[], { given, named }: Search): void {
  const copies = values.flatMap(textsIn).flatMap((text) => copyAt(text, given));
  named.set(post, [...(named.get(post) ?? []), ...copies]);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value.trim()];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isMapping(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** The copy at an address, and its id where the address ends with it. */
function copyAt(text: string, { platforms, addressOf }: Import): readonly NamedCopy[] {
  const [spelled] = platforms.flatMap(({ copies }) => copies.pageOf?.(text) ?? []);
  const url = spelled ?? text;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return [];
  const { hostname, pathname } = new URL(url);
  const found = platforms.find(
    ({ id, copies }) =>
      copies.host.test(hostname) || addressOf?.(id, { id: "", url }) !== undefined,
  );
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
