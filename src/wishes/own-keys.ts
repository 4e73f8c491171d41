import { camelCase } from "../core/camel-case.ts";
import type { Diagnostic } from "../core/diagnostic.ts";
import { nearest } from "../core/nearest.ts";
import { isMapping } from "../core/plain-values.ts";
import { platformNamed } from "../core/platform-name.ts";
import type { PlatformWords } from "../core/platform-words.ts";
import type { PlatformId, Wish } from "../core/post.ts";
import { diagnose, type WishCode } from "./codes.ts";
import { foreignWishes } from "./foreign-wishes.ts";

/** What a post's front matter asks of each platform, and what is wrong with it. */
export interface Wishes {
  readonly wishes: Readonly<Record<PlatformId, Wish>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The platforms that a post can be sent to. */
type Platforms = readonly Pick<PlatformWords, "id" | "name" | "wishes" | "foreign">[];

/** Where a key of the front matter stands. */
export type PlaceOf = (path: readonly string[]) => Pick<Diagnostic, "path" | "line" | "column">;

/**
 * What the author wants for each platform (interface.md §3): by the key `posse`, else by other tools' words.
 * A key or a name that is not known is an error, lest a slip publishes what was not meant to be. `written` is the front
 * matter without its defaults.
 */
export function wishesOf(
  frontMatter: Readonly<Record<string, unknown>>,
  platforms: Platforms,
  placeOf: PlaceOf,
  written: Readonly<Record<string, unknown>> = frontMatter,
): Wishes {
  const foreign = foreignWishes(frontMatter, platforms);
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, message, path, hint) => {
    const place = placeOf(path);
    diagnostics.push(diagnose(code, message, hint === undefined ? place : { ...place, hint }));
  };
  reportNearlyOwn(frontMatter, idsOf(platforms), report);
  const announced = announceWishes(frontMatter.announce, platforms);
  if (!Object.hasOwn(frontMatter, "posse")) {
    return { wishes: merged(announced, foreign), diagnostics };
  }
  const own = readPosse(frontMatter.posse, platforms, report);
  const wishes = withOwnVisibility(own, written.posse, platforms);
  return { wishes: merged(announced, { ...foreign, ...wishes }), diagnostics };
}

/** The key for all announcements at once: of themes that have one of this name, other values say nothing to Posse. */
function announceWishes(value: unknown, platforms: Platforms): ByPlatform {
  const announcing = platforms.filter(takesText);
  if (value === false) return sameForAll(announcing, { wanted: false });
  const text = typeof value === "string" ? value.trim() : "";
  return text === "" ? {} : sameForAll(announcing, { wanted: true, text });
}

/** Announcements are made of a text; copies are made of the post. */
function takesText({ wishes }: Platforms[number]): boolean {
  return Object.hasOwn(wishes, "text");
}

/** What is said of one platform wins over what is said of several. */
function merged(shared: ByPlatform, own: ByPlatform): ByPlatform {
  const ids = new Set([...Object.keys(shared), ...Object.keys(own)]);
  return Object.fromEntries(
    [...ids].map((id) => [id, { wanted: true, ...shared[id], ...own[id] }]),
  );
}

/** Notes which visibilities the post itself asks for, rather than the front matter defaults. */
function withOwnVisibility(wishes: ByPlatform, posse: unknown, platforms: Platforms): ByPlatform {
  if (!isMapping(posse)) return wishes;
  const saying = Object.entries(posse)
    .filter(([, said]) => isMapping(said) && Object.hasOwn(said, "visibility"))
    .map(([name]) => platformNamed(name, platforms)?.id);
  return Object.fromEntries(
    Object.entries(wishes).map(([platform, wish]) => {
      const isOwn = saying.includes(platform);
      const { visibility } = wish;
      return [platform, isOwn && visibility ? { ...wish, ownVisibility: visibility } : wish];
    }),
  );
}

const ownKeys = ["posse", "posse-was", "posse-was-not"];

/** What the keys of a blog's posts are nearly, which are the same few in all of them. */
const nearKeys = new Map<string, string | undefined>();

function nearlyOwn(key: string): string | undefined {
  if (nearKeys.has(key)) return nearKeys.get(key);
  if (nearKeys.size >= 1000) nearKeys.clear();
  const near = ownKeys.includes(key) ? undefined : nearest(key, ownKeys);
  nearKeys.set(key, near);
  return near;
}

/** A slip in the key itself, as in `Posse: false`, would publish what was not meant to be. */
function reportNearlyOwn(
  frontMatter: Readonly<Record<string, unknown>>,
  platforms: readonly PlatformId[],
  report: Report,
): void {
  for (const [key, value] of Object.entries(frontMatter)) {
    const near = nearlyOwn(key);
    const isOwn = near === "posse" ? couldBeWish(value, platforms) : typeof value === "string";
    if (near === undefined || !isOwn) continue;
    report("posse-key", `\`${key}\` is not a key of Posse's.`, [key], `Did you mean \`${near}\`?`);
  }
}

/** A key that is only like ours has other values: those of `pose` are no platforms. */
function couldBeWish(value: unknown, platforms: readonly PlatformId[]): boolean {
  if (typeof value === "boolean") return true;
  const names = isMapping(value) ? Object.keys(value) : [value].flat();
  return names
    .filter((name) => typeof name === "string")
    .flatMap(words)
    .some((word) => nearest(word, platforms) !== undefined);
}

type Report = (code: WishCode, message: string, path: readonly string[], hint?: string) => void;
type ByPlatform = Readonly<Record<PlatformId, Wish>>;

function sameForAll(platforms: Platforms, wish: Wish): ByPlatform {
  return Object.fromEntries(platforms.map(({ id }) => [id, wish]));
}

function readPosse(value: unknown, platforms: Platforms, report: Report): ByPlatform {
  if (value === null || value === true) return sameForAll(platforms, { wanted: true });
  if (value === false) return sameForAll(platforms, { wanted: false });
  if (isMapping(value)) return readMapping(value, platforms, report);
  const names = typeof value === "string" ? words(value) : value;
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string")) {
    const message = "`posse` is not true, false, a list of platforms or a mapping.";
    report("posse-value", message, ["posse"]);
    return sameForAll(platforms, { wanted: false });
  }
  const wanted = names.map((name, index) => {
    const platform = platformNamed(name, platforms)?.id;
    if (platform === undefined) reportPlatform(name, platforms, report, ["posse", String(index)]);
    return platform;
  });
  return Object.fromEntries(platforms.map(({ id }) => [id, { wanted: wanted.includes(id) }]));
}

function readMapping(
  mapping: Readonly<Record<string, unknown>>,
  platforms: Platforms,
  report: Report,
): ByPlatform {
  const wishes: Record<PlatformId, Wish> = {};
  const shared: Record<PlatformId, Wish> = {};
  for (const [name, value] of Object.entries(mapping)) {
    const path = ["posse", name];
    if (name === "announce") {
      for (const taken of platforms.filter(takesText)) {
        const said = typeof value === "string" ? { text: value } : value;
        const wish = readWish(said, { taken, platforms, report, path });
        if (wish !== undefined) shared[taken.id] = wish;
      }
      continue;
    }
    const taken = platformNamed(name, platforms);
    if (taken === undefined) {
      reportPlatform(name, platforms, report, path, misplaced(name, platforms));
      continue;
    }
    const { id: platform } = taken;
    const wish = readWish(value, { taken, platforms, report, path });
    const known = wishes[platform];
    if (wish !== undefined && known !== undefined && contradicts(known, wish)) {
      const message = `\`posse\` names ${platform} twice, and \`${path.join(".")}\` says something else than the first time.`;
      report("posse-value", message, path, "Keep one of the two.");
    }
    if (wish !== undefined) wishes[platform] = { ...known, ...wish };
  }
  return merged(shared, wishes);
}

/** A platform's part of the mapping, and what it is read by. */
interface Part {
  /** The platform that it is about. */
  readonly taken: Platforms[number];
  readonly platforms: Platforms;
  readonly report: Report;
  readonly path: readonly string[];
}

/** What one platform's key asks for; undefined where that cannot be read, which is reported. */
function readWish(value: unknown, part: Part): Wish | undefined {
  if (value === null || typeof value === "boolean") return { wanted: value !== false };
  if (isMapping(value)) return readOverrides(value, part);
  const { report, path } = part;
  const hint = meant(String(value), ["true", "false"]);
  report("posse-value", `\`${path.join(".")}\` is not true, false or a mapping.`, path, hint);
  return undefined;
}

/** Whether two wishes for one platform cannot both be granted. */
function contradicts(one: Wish, other: Wish): boolean {
  const known = new Map<string, unknown>(Object.entries(one));
  return Object.entries(other).some(
    ([key, value]) => known.has(key) && String(known.get(key)) !== String(value),
  );
}

function reportPlatform(
  name: string,
  platforms: Platforms,
  report: Report,
  path: readonly string[],
  otherwise?: string,
): void {
  const message = `\`posse\` names "${name}", which is not one of ${idsOf(platforms).join(", ")}.`;
  const near = meant(name, [...idsOf(platforms), "true", "false"]);
  report("posse-platform", message, path, near ?? otherwise);
}

/** Where a key belongs that stands one level too high. */
function misplaced(name: string, platforms: Platforms): string | undefined {
  for (const { id, wishes } of platforms) {
    const near = nearest(name, Object.keys(wishes));
    if (near === undefined) continue;
    return `Did you mean \`${near}\`? It stands below a platform: \`posse: { ${id}: { ${near}: … } }\`.`;
  }
  return undefined;
}

/** Names that stand side by side, with commas or without. */
function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== "");
}

/** What somebody meant who wrote this; undefined where nothing is near. */
function meant(written: string, words: readonly string[]): string | undefined {
  const near = nearest(written, words);
  return near === undefined ? undefined : `Did you mean \`${near}\`?`;
}

function readOverrides(
  mapping: Readonly<Record<string, unknown>>,
  { taken, platforms, report, path }: Part,
): Wish {
  const wish: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(mapping)) {
    const name = `\`${[...path, key].join(".")}\``;
    const known = key.replaceAll("_", "-");
    const at = [...path, key];
    const override = wishAt(taken, known);
    if (override === undefined) {
      const names = Object.keys(taken.wishes);
      const message = `${name} is not one of ${names.join(", ")}.`;
      const other = platforms.find((platform) => wishAt(platform, known) !== undefined);
      report("posse-key", message, at, other ? takenBy(other, key, taken) : meant(key, names));
      continue;
    }
    const fitting = override.read(value);
    if (fitting === undefined) {
      const hint = meant(String(value), override.words ?? []);
      report("posse-value", `${name} is not ${override.kind}.`, at, hint);
    } else wish[camelCase(known)] = fitting;
  }
  return { wanted: true, ...wish };
}

function wishAt({ wishes }: Platforms[number], key: string) {
  return Object.hasOwn(wishes, key) ? wishes[key] : undefined;
}

/** Where the key belongs: taken here, it would do nothing, and nobody would say so. */
function takenBy(other: Platforms[number], key: string, { name }: Platforms[number]): string {
  return `${name} does not take \`${key}\`. For ${other.name} write it as \`posse.${other.id}.${key}\`.`;
}

function idsOf(platforms: Platforms): readonly PlatformId[] {
  return platforms.map(({ id }) => id);
}
