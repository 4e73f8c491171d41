import type { Diagnostic } from "../../../core/diagnostic.ts";
import type { Source, SourceFile } from "../../../core/source.ts";
import { diagnose } from "../codes.ts";
import { baseNameOf, joinPath, prefixOf } from "../file-names.ts";
import type { JekyllVersion } from "../site.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { domainOfCname } from "./cname.ts";
import { jekyllVersionOf } from "./jekyll-version.ts";

/** Whose rules hold by the site's `Gemfile.lock`, or the repository's. */
export async function detectJekyll(
  source: Source,
  paths: ReadonlySet<string>,
  siteDir: string,
): Promise<JekyllVersion> {
  const lock = [joinPath(siteDir, "Gemfile.lock"), "Gemfile.lock"].find((path) => paths.has(path));
  return lock === undefined ? 4 : jekyllVersionOf(textOfBytes(await source.read(lock)) ?? "");
}

/** The gems that the site's Gemfile names, those of the group `jekyll_plugins` marked. */
export interface Gems {
  readonly all: ReadonlySet<string>;
  readonly plugins: readonly string[];
}

/** Read line by line: a Gemfile is Ruby, which is never run. */
export async function gemsOf(
  source: Source,
  paths: ReadonlySet<string>,
  siteDir: string,
): Promise<Gems> {
  const path = joinPath(siteDir, "Gemfile");
  const text = paths.has(path) ? (textOfBytes(await source.read(path)) ?? "") : "";
  const all = new Set<string>();
  const plugins: string[] = [];
  let isGroup = false;
  for (const line of text.split("\n")) {
    if (/^\s*group\b.*:jekyll_plugins\b.*\bdo\b/.test(line)) isGroup = true;
    else if (isGroup && /^\s*end\b/.test(line)) isGroup = false;
    const name = /^gem[ (]["']([^"']+)["']/.exec(
      line.trim().replace(/\s+/g, " ").replace("( ", "("),
    )?.[1];
    if (name === undefined) continue;
    all.add(name);
    if (isGroup || /:jekyll_plugins\b/.test(line)) plugins.push(name);
  }
  return { all, plugins };
}

/** The plugins that Jekyll would load. */
export function namedPlugins(
  config: Readonly<Record<string, unknown>>,
  { plugins }: Gems,
): readonly string[] {
  const named = [config.plugins, config.gems, config.whitelist].flat();
  return [...new Set([...named.filter((name) => typeof name === "string"), ...plugins])];
}

/** The domain that the file CNAME names. */
export async function readCname(
  source: Source,
  paths: ReadonlySet<string>,
  path: string,
): Promise<{ readonly domain: string | null; readonly diagnostics: readonly Diagnostic[] }> {
  if (!paths.has(path)) return { domain: null, diagnostics: [] };
  const domain = domainOfCname(textOfBytes(await source.read(path)) ?? "\0");
  if (domain !== undefined) return { domain, diagnostics: [] };
  const message = `${path} holds no domain name.`;
  return { domain: null, diagnostics: [diagnose("cname", message, { path, line: 1, column: 1 })] };
}

/** Folders that Jekyll reads by their names. */
const readFolders: ReadonlySet<string> = new Set([
  ...["_posts", "_drafts", "_data", "_includes", "_layouts", "_i18n"],
]);

/** Links in the place of folders that Jekyll reads, or the small files that git writes for them where links are unknown. */
export function linkedFolders(
  files: readonly SourceFile[],
  sourceDir: string,
): readonly Diagnostic[] {
  const isBelow = (path: string) => path.startsWith(prefixOf(sourceDir));
  return files
    .filter(
      ({ path, kind }) =>
        kind !== "submodule" && isBelow(path) && readFolders.has(baseNameOf(path)),
    )
    .map(({ path, kind }) => {
      const what =
        kind === "symlink"
          ? "is a symbolic link"
          : "is a file, as git writes a symbolic link where it makes none";
      return diagnose("symlink", `\`${path}\` ${what}, so what it leads to is not read.`, { path });
    });
}

/** Notes that plugins of the site's own may change what is read here. */
export function ownPlugins(paths: ReadonlySet<string>, directory: string): readonly Diagnostic[] {
  const plugins = [...paths].filter(
    (path) => path.startsWith(`${directory}/`) && path.endsWith(".rb"),
  );
  const [first] = plugins;
  if (first === undefined) return [];
  const message = `The site has ${plugins.length} Ruby plugin(s) of its own, such as ${first}, which are not run here.`;
  return [diagnose("own-plugins", message, { path: first })];
}
