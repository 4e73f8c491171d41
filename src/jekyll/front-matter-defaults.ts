import { deepMerge } from "./deep-merge.ts";
import { rubyFnmatch } from "./ruby-fnmatch.ts";
import { isMapping } from "./ruby-values.ts";
import type { JekyllVersion } from "./site.ts";

type Values = Readonly<Record<string, unknown>>;

/** The values that the configuration's `defaults` give a file (contracts/jekyll.md §7). */
export type FrontMatterDefaults = (relativePath: string, type: string | undefined) => Values;

interface Scoped {
  readonly path: string;
  readonly type: string | undefined;
  /** Beginnings of paths that the scope covers; empty covers all. */
  readonly prefixes: readonly string[];
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
    return [{ path, type: type && (oldTypes[type] ?? type), prefixes, values: set.values }];
  });

  return function defaultsFor(relativePath, type) {
    let values: Values = {};
    let ruling: Scoped | undefined;
    for (const set of sets) {
      if (set.type !== undefined && set.type !== type) continue;
      if (set.path !== "" && !set.prefixes.some((prefix) => covers(prefix, relativePath, jekyll)))
        continue;
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

/** Jekyll 3 compares whole steps of the path, Jekyll 4 characters: `_posts/en` then also covers `_posts/english`. */
function covers(prefix: string, path: string, jekyll: JekyllVersion): boolean {
  if (jekyll === 4) return path.startsWith(prefix);
  return path === prefix || path.startsWith(`${prefix}/`);
}

function outranks(set: Scoped, ruling: Scoped): boolean {
  const [length, other] = [set, ruling].map(({ path }) => path.replace(/^\//, "").length);
  if (length !== other) return Number(length) > Number(other);
  return set.type !== undefined || ruling.type === undefined;
}

/** Ruby's `Dir.glob`: what the pattern matches, where an asterisk stays within one step of the path. */
function globbed(pattern: string, sitePaths: readonly string[]): readonly string[] {
  const steps = pattern.replace(/^\/+/, "").split("/");
  return sitePaths.filter((path) => matchesSteps(steps, path.split("/")));
}

function matchesSteps(steps: readonly string[], parts: readonly string[]): boolean {
  const [step, ...restOfSteps] = steps;
  if (step === undefined) return parts.length === 0;
  const [part, ...restOfParts] = parts;
  if (step === "**") {
    if (matchesSteps(restOfSteps, parts)) return true;
    return part !== undefined && !part.startsWith(".") && matchesSteps(steps, restOfParts);
  }
  if (part === undefined || (part.startsWith(".") && !step.startsWith("."))) return false;
  return rubyFnmatch(step, part) && matchesSteps(restOfSteps, restOfParts);
}

function withoutCollectionsDir(path: string, collectionsDir: string): string {
  if (collectionsDir === "" || !path.startsWith(`${collectionsDir}/`)) return path;
  return path.slice(collectionsDir.length + 1);
}
