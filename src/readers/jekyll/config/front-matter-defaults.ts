import { deepMerge } from "../deep-merge.ts";
import { createFnmatch } from "../ruby/fnmatch.ts";
import { isMapping } from "../ruby/values.ts";
import type { JekyllVersion } from "../site.ts";

type Values = Readonly<Record<string, unknown>>;

/** The values that the configuration's `defaults` give a file (contracts/jekyll.md §7). */
export type FrontMatterDefaults = (relativePath: string, type: string | undefined) => Values;

interface Scoped {
  readonly path: string;
  readonly type: string | undefined;
  readonly covers: (path: string) => boolean;
  readonly values: Values;
}

const oldTypes: Readonly<Record<string, string>> = {
  page: "pages",
  post: "posts",
  draft: "drafts",
};

/**
 * Reads `defaults`: what is no list is none, an entry without `values` neither. Longer paths win, then a scope
 * with a type, then the later one; the others fill the gaps.
 * @param listPaths every file's and directory's path in the site; asked for only by a scope with an asterisk
 */
export function readDefaults(
  config: Values,
  listPaths: () => readonly string[],
  jekyll: JekyllVersion,
): FrontMatterDefaults {
  const collectionsDir = typeof config.collections_dir === "string" ? config.collections_dir : "";
  const sets = (Array.isArray(config.defaults) ? config.defaults : []).flatMap((set): Scoped[] => {
    if (!isMapping(set) || !isMapping(set.values)) return [];
    const scope = isMapping(set.scope) ? set.scope : {};
    const path = typeof scope.path === "string" ? scope.path : "";
    const type = scope.type === undefined ? undefined : String(scope.type);
    const prefixes = (path.includes("*") ? globbed(path, listPaths()) : [path]).map((prefix) =>
      withoutCollectionsDir(prefix, collectionsDir),
    );
    const covers = path === "" ? () => true : createCover(prefixes, jekyll);
    return [{ path, type: type && (oldTypes[type] ?? type), covers, values: set.values }];
  });

  return function defaultsFor(relativePath, type) {
    let values: Values = {};
    let ruling: Scoped | undefined;
    for (const set of sets) {
      if (set.type !== undefined && set.type !== type) continue;
      if (!set.covers(relativePath)) continue;
      if (ruling === undefined || outranks(set, ruling)) {
        values = deepMerge(values, set.values);
        ruling = set;
      } else {
        values = deepMerge(set.values, values);
      }
    }
    return values;
  };
}

/**
 * True of a path that begins with one of the prefixes. Jekyll 3 compares whole steps of the path, Jekyll 4 characters:
 * `_posts/en` then also covers `_posts/english`.
 */
function createCover(
  prefixes: readonly string[],
  jekyll: JekyllVersion,
): (path: string) => boolean {
  const end = jekyll === 4 ? "" : "/";
  const beginnings: string[] = [];
  // In order, and without those that another one covers, only the nearest before a path can be its beginning.
  for (const beginning of prefixes.map((prefix) => prefix + end).sort()) {
    const last = beginnings.at(-1);
    if (last === undefined || !beginning.startsWith(last)) beginnings.push(beginning);
  }
  return (path) => {
    const nearest = lastUpTo(beginnings, path + end);
    return nearest !== undefined && (path + end).startsWith(nearest);
  };
}

/** The last of some sorted texts that does not come after `text`. */
function lastUpTo(sorted: readonly string[], text: string): string | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") <= text) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

function outranks(set: Scoped, ruling: Scoped): boolean {
  const [length, other] = [set, ruling].map(({ path }) => path.replace(/^\//, "").length);
  if (length !== other) return Number(length) > Number(other);
  return set.type !== undefined || ruling.type === undefined;
}

/** Ruby's `Dir.glob`: what the pattern matches, where an asterisk stays within one step of the path. */
function globbed(pattern: string, sitePaths: readonly string[]): readonly string[] {
  const steps = pattern.replace(/^\/+/, "").split("/").map(createStep);
  return sitePaths.filter((path) => matchesSteps(steps, path.split("/")));
}

/** A step of a pattern: any number of parts, or one. */
type Step = "many" | ((part: string) => boolean);

/** Parts that begin with a dot are only matched by steps that do. */
function createStep(step: string): Step {
  if (step === "**") return "many";
  const matches = createFnmatch(step);
  return (part) => (step.startsWith(".") || !part.startsWith(".")) && matches(part);
}

/** Takes at most steps × parts comparisons: where a step does not fit, only the last `**` can take more. */
function matchesSteps(steps: readonly Step[], parts: readonly string[]): boolean {
  let at = 0;
  let part = 0;
  /** The step after the last `**`, and how many parts are before it. */
  let after: number | undefined;
  let taken = 0;
  while (part < parts.length) {
    const step = steps[at];
    if (step === "many") {
      after = ++at;
      taken = part;
    } else if (step?.(parts[part] ?? "")) {
      at++;
      part++;
    } else {
      if (after === undefined || parts[taken]?.startsWith(".")) return false;
      at = after;
      part = ++taken;
    }
  }
  return steps.slice(at).every((step) => step === "many");
}

function withoutCollectionsDir(path: string, collectionsDir: string): string {
  if (collectionsDir === "" || !path.startsWith(`${collectionsDir}/`)) return path;
  return path.slice(collectionsDir.length + 1);
}
