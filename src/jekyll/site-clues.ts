import type { Diagnostic } from "../core/diagnostic.ts";
import type { Source } from "../core/source.ts";
import { domainOfCname } from "./cname.ts";
import { diagnose } from "./codes.ts";
import { joinPath } from "./file-names.ts";
import { jekyllVersionOf } from "./jekyll-version.ts";
import type { JekyllVersion } from "./site.ts";
import { textOfBytes } from "./text-of-bytes.ts";

/** Whose rules hold by the site's `Gemfile.lock`, or the repository's. */
export async function detectJekyll(
  source: Source,
  paths: ReadonlySet<string>,
  siteDir: string,
): Promise<JekyllVersion> {
  const lock = [joinPath(siteDir, "Gemfile.lock"), "Gemfile.lock"].find((path) => paths.has(path));
  return lock === undefined ? 4 : jekyllVersionOf(textOfBytes(await source.read(lock)) ?? "");
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
