import type { Diagnostic } from "../core/diagnostic.ts";
import type { PlatformId, Wish } from "../core/post.ts";
import { type Code, diagnose } from "./codes.ts";
import { foreignWishes } from "./foreign-wishes.ts";
import { words } from "./plural-key.ts";
import { isMapping } from "./ruby-values.ts";

/** What a post's front matter asks of each platform, and what is wrong with it. */
export interface Wishes {
  readonly wishes: Readonly<Record<PlatformId, Wish>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a key of the front matter stands. */
export type PlaceOf = (path: readonly string[]) => Pick<Diagnostic, "path" | "line" | "column">;

/**
 * What the author wants for each platform (interface.md §3): by the key `posse`, else by other tools' words.
 * A key or a name that is not known is an error, lest a slip publishes what was not meant to be. `written` is the front
 * matter without its defaults.
 */
export function wishesOf(
  frontMatter: Readonly<Record<string, unknown>>,
  platforms: readonly PlatformId[],
  placeOf: PlaceOf,
  written: Readonly<Record<string, unknown>> = frontMatter,
): Wishes {
  // A page that only sends its readers elsewhere is no post (contracts/jekyll.md §12).
  if (redirects(frontMatter)) {
    const message = "`redirect_to` replaces this post's page, so it is not sent anywhere.";
    return {
      wishes: sameForAll(platforms, { wanted: false }),
      diagnostics: [diagnose("redirect", message, placeOf(["redirect_to"]))],
    };
  }
  const foreign = foreignWishes(frontMatter, platforms);
  if (!Object.hasOwn(frontMatter, "posse")) return { wishes: foreign, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const own = readPosse(frontMatter.posse, platforms, (code, message, path) => {
    diagnostics.push(diagnose(code, message, placeOf(path)));
  });
  return { wishes: { ...foreign, ...withOwnVisibility(own, written.posse) }, diagnostics };
}

/** Notes which visibilities the post itself asks for, rather than the front matter defaults. */
function withOwnVisibility(wishes: ByPlatform, posse: unknown): ByPlatform {
  if (!isMapping(posse)) return wishes;
  return Object.fromEntries(
    Object.entries(wishes).map(([platform, wish]) => {
      const said = posse[platform];
      const isOwn = isMapping(said) && Object.hasOwn(said, "visibility");
      const { visibility } = wish;
      return [platform, isOwn && visibility ? { ...wish, ownVisibility: visibility } : wish];
    }),
  );
}

function redirects({ redirect_to: target }: Readonly<Record<string, unknown>>): boolean {
  const first: unknown = Array.isArray(target) ? target[0] : target;
  return typeof first === "string" && first !== "";
}

type Report = (code: Code, message: string, path: readonly string[]) => void;
type ByPlatform = Readonly<Record<PlatformId, Wish>>;

function sameForAll(platforms: readonly PlatformId[], wish: Wish): ByPlatform {
  return Object.fromEntries(platforms.map((platform) => [platform, wish]));
}

function readPosse(value: unknown, platforms: readonly PlatformId[], report: Report): ByPlatform {
  if (value === null || value === true) return sameForAll(platforms, { wanted: true });
  if (value === false) return sameForAll(platforms, { wanted: false });
  if (isMapping(value)) return readMapping(value, platforms, report);
  const names = typeof value === "string" ? words(value.replaceAll(",", " ")) : value;
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string")) {
    report("posse-value", "`posse` is neither true, false, a list of platforms nor a mapping.", [
      "posse",
    ]);
    return sameForAll(platforms, { wanted: false });
  }
  names.forEach((name, index) => {
    if (!platforms.includes(name))
      reportPlatform(name, platforms, report, ["posse", String(index)]);
  });
  return Object.fromEntries(
    platforms.map((platform) => [platform, { wanted: names.includes(platform) }]),
  );
}

function readMapping(
  mapping: Readonly<Record<string, unknown>>,
  platforms: readonly PlatformId[],
  report: Report,
): ByPlatform {
  const wishes: Record<PlatformId, Wish> = {};
  for (const [name, value] of Object.entries(mapping)) {
    const path = ["posse", name];
    if (!platforms.includes(name)) reportPlatform(name, platforms, report, path);
    else if (value === null || typeof value === "boolean")
      wishes[name] = { wanted: value !== false };
    else if (isMapping(value)) wishes[name] = readOverrides(value, report, path);
    else report("posse-value", `\`posse.${name}\` is neither true, false nor a mapping.`, path);
  }
  return wishes;
}

function reportPlatform(
  name: string,
  platforms: readonly PlatformId[],
  report: Report,
  path: readonly string[],
): void {
  report(
    "posse-platform",
    `\`posse\` names "${name}", which is none of ${platforms.join(", ")}.`,
    path,
  );
}

type Overrides = Omit<Wish, "wanted">;
type Reader = (value: unknown) => unknown;

const text: Reader = (value) =>
  typeof value === "string" && value.trim() !== ""
    ? value.trim()
    : typeof value === "number"
      ? String(value)
      : undefined;
const yesOrNo: Reader = (value) => (typeof value === "boolean" ? value : undefined);
const textList: Reader = (value) => {
  const list = typeof value === "string" ? value.split(",").map((part) => part.trim()) : value;
  if (!Array.isArray(list)) return undefined;
  return list.every((item) => typeof item === "string" || typeof item === "number")
    ? list.map(String).filter((item) => item !== "")
    : undefined;
};

function oneOf(...words: readonly string[]): Reader {
  return (value) => (words.some((word) => word === value) ? value : undefined);
}

/** The overrides for one platform: how each is written, what it sets, what it takes (interface.md §3). */
const overrides: Readonly<
  Record<string, readonly [field: keyof Overrides, read: Reader, kind: string]>
> = {
  title: ["title", text, "text"],
  description: ["description", text, "text"],
  tags: ["tags", textList, "a list of text"],
  series: ["series", text, "text"],
  cover: ["cover", text, "a URL or a path"],
  visibility: ["visibility", oneOf("public", "draft", "unlisted"), "public, draft or unlisted"],
  organization: ["organization", text, "text"],
  publication: ["publication", text, "text"],
  license: ["license", text, "text"],
  "notify-followers": ["notifyFollowers", yesOrNo, "true or false"],
  "ai-disclosure": ["aiDisclosure", text, "text"],
  body: ["body", oneOf("full", "excerpt"), "full or excerpt"],
  overwrite: ["overwrite", yesOrNo, "true or false"],
};

function readOverrides(
  mapping: Readonly<Record<string, unknown>>,
  report: Report,
  path: readonly string[],
): Wish {
  const wish: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(mapping)) {
    const name = `\`${[...path, key].join(".")}\``;
    const known = key.replaceAll("_", "-");
    const override = Object.hasOwn(overrides, known) ? overrides[known] : undefined;
    if (override === undefined) {
      report("posse-key", `${name} is none of ${Object.keys(overrides).join(", ")}.`, [
        ...path,
        key,
      ]);
      continue;
    }
    const [field, read, kind] = override;
    const fitting = read(value);
    if (fitting === undefined) report("posse-value", `${name} is not ${kind}.`, [...path, key]);
    else wish[field] = fitting;
  }
  return { wanted: true, ...wish };
}
