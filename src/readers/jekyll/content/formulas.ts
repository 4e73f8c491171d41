import type { Source } from "../../../core/source.ts";
import type { TexMarks } from "../../../markdown/tex.ts";
import { joinPath, prefixOf } from "../file-names.ts";
import { plugins } from "../plugins/all.ts";
import type { ReadLog } from "../read-log.ts";
import { isMapping } from "../ruby/values.ts";
import type { JekyllPost, Site } from "../site.ts";
import { textOfBytes } from "../text-of-bytes.ts";

const none: TexMarks = { dollars: false, brackets: false, distill: false };

/** Names of includes with which blogs add scripts to the pages of a theme whose layouts they do not have. */
const scriptInclude = /^_includes\/(?:.*\/)?[^/]*(?:head|foot|script|custom|math|katex)[^/]*$/i;

/**
 * Tells of a post what the scripts of its page make formulas of: by the site's theme, else by the layout and its includes, else
 * by the includes with which a blog adds scripts to its theme's pages. A post with `$$…$$`, kramdown's own mark, is written for a
 * page with such a script.
 */
export async function formulasOf(
  site: Site,
  source: Source,
  log: ReadLog,
): Promise<(post: JekyllPost) => Promise<TexMarks>> {
  const prefix = prefixOf(site.sourceDir);
  const paths = new Set<string>();
  for (const { path, kind } of await source.files()) {
    if (kind === "file" && path.startsWith(prefix)) paths.add(path.slice(prefix.length));
  }

  const byPlugin = plugins.some(
    ({ gems, math }) => math === true && gems.some((gem) => site.plugins.includes(gem)),
  );
  const scriptIncludes = [...paths].filter((path) => scriptInclude.test(path)).slice(0, 20);

  async function read(path: string): Promise<string | undefined> {
    const whole = joinPath(site.sourceDir, path);
    log.note("file", whole);
    if (!paths.has(path)) return undefined;
    const bytes = await source.read(whole).catch(() => undefined);
    return bytes === undefined ? undefined : textOfBytes(bytes);
  }

  /** A template with what it includes and the layout around it, as far as its conditions let the post have them. */
  async function scripts(path: string, post: JekyllPost, depth: number): Promise<string> {
    const text = depth > 6 ? undefined : await read(path);
    if (text === undefined) return "";
    const own = withSettings(shownTo(text, post, site), site.config);
    const includes = [...own.matchAll(/\{%-?\s*include(?:_cached)?\s+([\w./-]+)/g)].map(
      ([, name]) => `_includes/${name}`,
    );
    const parent = /^---\s*\n(?:[^\n]*\n){0,20}?layout:\s*([\w-]+)/.exec(text)?.[1];
    const others = parent === undefined ? includes : [...includes, `_layouts/${parent}.html`];
    const texts: string[] = [own];
    for (const other of new Set(others)) texts.push(await scripts(other, post, depth + 1));
    return texts.join("\n");
  }

  async function templates(post: JekyllPost): Promise<string> {
    const { layout } = post.frontMatter;
    if (typeof layout !== "string" || layout === "") return "";
    const path = `_layouts/${layout}.html`;
    if (paths.has(path)) return await scripts(path, post, 0);
    const texts: string[] = [];
    for (const include of scriptIncludes) texts.push(await scripts(include, post, 0));
    return texts.join("\n");
  }

  return async (post) => {
    const { frontMatter, body } = post;
    const distill = body.includes("<d-");
    // Most posts have none of these signs, and no template is read for them.
    if (!/\$|\\[([]|\\begin\{/.test(body)) return { ...none, distill };
    const byTheme = site.theme?.math?.({ frontMatter, config: site.config });
    if (byTheme || byPlugin) {
      return { dollars: byTheme === "dollars" || byPlugin, brackets: true, distill };
    }
    const text = await templates(post);
    const isOn = /mathjax|katex/i.test(text) && /<script|<link/i.test(text);
    const dollars = isOn && /["']\$["']/.test(text);
    return { dollars, brackets: isOn || body.includes("$$"), distill };
  };
}

/** The text without what stands behind a condition on a key that neither the post nor the site has. */
function shownTo(text: string, { frontMatter }: JekyllPost, { config }: Site): string {
  const shown: string[] = [];
  const open: boolean[] = [];
  let done = 0;
  for (const found of text.matchAll(
    /\{%-?\s*(if|unless|endif|endunless|else|elsif)\b([^%]*)-?%\}/g,
  )) {
    if (!open.includes(false)) shown.push(text.slice(done, found.index));
    done = found.index + found[0].length;
    const [, tag = "", condition = ""] = found;
    if (tag === "if") open.push(mayHold(condition, frontMatter, config));
    else if (tag === "unless") open.push(true);
    else if (tag === "endif" || tag === "endunless") open.pop();
    else if (open.length > 0) open[open.length - 1] = true;
  }
  if (!open.includes(false)) shown.push(text.slice(done));
  return shown.join("");
}

/** The text with the values of settings that are printed in it: some blogs keep MathJax's options in _config.yml. */
function withSettings(text: string, config: Readonly<Record<string, unknown>>): string {
  return text.replace(/\{\{-?\s*site\.([\w.-]+)\s*-?\}\}/g, (whole, keys: string) => {
    const value = keys
      .split(".")
      .reduce<unknown>((found, key) => (isMapping(found) ? found[key] : undefined), config);
    return typeof value === "string" ? value : whole;
  });
}

function mayHold(
  condition: string,
  frontMatter: Readonly<Record<string, unknown>>,
  config: Readonly<Record<string, unknown>>,
): boolean {
  const keys = [...condition.matchAll(/\b(page|site)\.([\w-]+)/g)];
  if (keys.length === 0) return true;
  return keys.some(([, of, key = ""]) => {
    const value = (of === "page" ? frontMatter : config)[key];
    return value !== undefined && value !== null && value !== false;
  });
}
