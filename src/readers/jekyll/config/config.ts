import type { Diagnostic } from "../../../core/diagnostic.ts";
import type { Source } from "../../../core/source.ts";
import { diagnose } from "../codes.ts";
import { deepMerge } from "../deep-merge.ts";
import { joinPath } from "../file-names.ts";
import { isMapping, truthy } from "../ruby/values.ts";
import type { JekyllVersion } from "../site.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { permalinkOfStyle } from "../urls/permalink.ts";
import { placeAndFix } from "../yaml/corrections.ts";
import { parseSafeYaml } from "../yaml/safe-yaml.ts";
import type { YamlText } from "../yaml/yaml-text.ts";
import { configDefaults, withDefaultExcludes } from "./config-defaults.ts";
import { configNames } from "./config-names.ts";

/** A site's configuration, as Jekyll's build has it. */
export interface Config {
  /** Jekyll's defaults with the files merged over them; undefined where Jekyll's build would stop. */
  readonly values: Readonly<Record<string, unknown>> | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Where a key stands, in the last file that has it. */
  place(...keys: readonly string[]): Pick<Diagnostic, "path" | "line" | "column">;
}

interface ConfigFile {
  readonly path: string;
  readonly yaml: YamlText;
}

/** The configuration as its files have it: what Jekyll makes of it depends on Jekyll's version. */
export interface ConfigFiles {
  /** The files merged; what a file that cannot be read would add is not in it. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong with files that cannot be read; with one of them, Jekyll's build would stop. */
  readonly diagnostics: readonly Diagnostic[];
  readonly place: Config["place"];
}

/** Many times the longest that a blog has; the YAML parser takes seconds for a few mebibytes. */
const largest = 512 * 1024;

/**
 * Reads the configuration as `jekyll build --config A,B` does: later files win, an empty value overrides nothing
 * (contracts/jekyll.md §7, §8). A site without `_config.yml` is valid; another file that is missing is not.
 */
export async function readConfigFiles(
  source: Source,
  paths: ReadonlySet<string>,
  siteDir: string,
  names: readonly string[],
): Promise<ConfigFiles> {
  const isDefault = names.length === 1 && names[0] === "_config.yml";
  const found = isDefault
    ? configNames.filter((name) => paths.has(joinPath(siteDir, name))).slice(0, 1)
    : names;
  const files: ConfigFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of found) {
    const path = joinPath(siteDir, name.replace(/^(?:\.\/)+/, ""));
    if (!paths.has(path)) {
      diagnostics.push(
        diagnose("config-missing", `The configuration file ${path} does not exist.`, {}),
      );
      continue;
    }
    const file = await readConfigFile(source, path);
    if ("code" in file) diagnostics.push(file);
    else files.push(file);
  }

  const place: Config["place"] = (...keys) => {
    const last = files.findLast(({ yaml }) => keys[0] !== undefined && keys[0] in yaml.keyLines);
    const path = last?.path ?? joinPath(siteDir, "_config.yml");
    return { path, ...last?.yaml.positionOf(keys) };
  };
  const values = files.reduce<Record<string, unknown>>(
    (merged, { yaml }) => deepMerge(merged, isMapping(yaml.value) ? yaml.value : {}),
    {},
  );
  return { values, diagnostics, place };
}

/** The configuration as a version of Jekyll completes it. */
export function configOf(
  { values: user, diagnostics, place }: ConfigFiles,
  jekyll: JekyllVersion,
): Config {
  if (diagnostics.length > 0) return { values: undefined, diagnostics, place };
  const merged = listed(deepMerge(configDefaults(jekyll), user), jekyll);
  const refused = refusedValues(merged).map(([key, message]) =>
    diagnose("config-value", message, place(key)),
  );
  if (refused.length > 0) return { values: undefined, diagnostics: refused, place };
  return { values: completed(merged, jekyll), diagnostics: [], place };
}

async function readConfigFile(source: Source, path: string): Promise<ConfigFile | Diagnostic> {
  if (!/\.(?:ya?ml|toml)$/i.test(path)) {
    const message = `The configuration file ${path} is neither a .yml nor a .toml file.`;
    return diagnose("config-yaml", message, { path });
  }
  const bytes = await source.read(path);
  if (bytes.length > largest) {
    const message = `${path} is too large: ${bytes.length} bytes, of at most ${largest}.`;
    return diagnose("config-large", message, { path, line: 1, column: 1 });
  }
  const text = textOfBytes(bytes);
  if (text === undefined) return diagnose("config-yaml", `${path} is not UTF-8.`, { path });
  const isToml = /\.toml$/i.test(path);
  const yaml = isToml
    ? await (await import("./toml-config.ts")).parseTomlConfig(text)
    : await parseSafeYaml(text);
  if (yaml.problem !== undefined) {
    const slip = isToml ? undefined : (await import("../yaml/yaml-slips.ts")).slipIn(text, "file");
    const what = slip?.what ?? yaml.problem.message;
    const said = `${path} is not valid ${isToml ? "TOML" : "YAML"}: ${what}.`;
    return diagnose("config-yaml", said, { path, ...placeAndFix(yaml.problem, slip) });
  }
  if (yaml.value !== null && yaml.value !== false && !isMapping(yaml.value)) {
    return diagnose("config-yaml", `${path} holds no keys and values.`, {
      path,
      line: 1,
      column: 1,
    });
  }
  return { path, yaml };
}

/** Jekyll 3 takes a text with commas for a list (contracts/jekyll.md §11); Jekyll 4 refuses it. */
function listed(
  config: Readonly<Record<string, unknown>>,
  jekyll: JekyllVersion,
): Readonly<Record<string, unknown>> {
  if (jekyll >= 4) return config;
  const lists = ["include", "exclude"].flatMap((key) => {
    const value = config[key];
    return typeof value === "string" ? [[key, value.split(",").map((one) => one.trim())]] : [];
  });
  return { ...config, ...Object.fromEntries(lists) };
}

/** The settings at which Jekyll's build stops, each with the reason. */
function refusedValues(
  config: Readonly<Record<string, unknown>>,
): [key: string, message: string][] {
  const checks: [key: string, fits: boolean, kind: string][] = [
    ...["include", "exclude", "plugins"].map((key): [string, boolean, string] => [
      key,
      Array.isArray(config[key]),
      "a list",
    ]),
    ...["permalink", "source", "destination", "collections_dir", "markdown_ext", "encoding"].map(
      (key): [string, boolean, string] => [key, typeof config[key] === "string", "text"],
    ),
    [
      "timezone",
      config.timezone === null || config.timezone === false || typeof config.timezone === "string",
      "text",
    ],
    [
      "collections",
      Array.isArray(config.collections) || isMapping(config.collections),
      "a mapping or a list",
    ],
    [
      "limit_posts",
      Number.isInteger(config.limit_posts) && Number(config.limit_posts) >= 0,
      "a number from 0 on",
    ],
  ];
  return checks
    .filter(([, fits]) => !fits)
    .map(([key, , kind]) => [key, `\`${key}\` in the configuration is not ${kind}.`]);
}

/** Adds what Jekyll derives: the collection `posts` with its permalink, and the built-in `exclude` entries. */
function completed(
  config: Readonly<Record<string, unknown>>,
  jekyll: JekyllVersion,
): Readonly<Record<string, unknown>> {
  const named = Array.isArray(config.collections)
    ? Object.fromEntries(config.collections.map((name) => [String(name), {}]))
    : isMapping(config.collections)
      ? config.collections
      : {};
  const collections = deepMerge({ posts: {} }, named);
  const posts = isMapping(collections.posts) ? collections.posts : {};
  const permalink = truthy(posts.permalink)
    ? posts.permalink
    : permalinkOfStyle(String(config.permalink), jekyll);
  return {
    ...config,
    collections: { ...collections, posts: { ...posts, output: true, permalink } },
    exclude: withDefaultExcludes(config.exclude as readonly unknown[], jekyll),
  };
}
