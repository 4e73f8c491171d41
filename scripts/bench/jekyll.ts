import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./measure.ts";

/** The installed Jekyll's version, or undefined where there is none. */
export function jekyllVersion(): string | undefined {
  const { status, stdout } = spawnSync("jekyll", ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** What of a blog's own is not installed is taken out, and so are the layouts, which the corpus lacks. */
const common = `gems: []
whitelist: []
plugins_dir: _none
paginate: null
markdown: kramdown
safe: false
`;

/** What stands in for them: what \`jekyll new\` sets up, or, where that is not installed, nothing. */
const settings = [
  {
    name: "as jekyll new sets it up",
    text: "theme: minima\nplugins: [jekyll-feed, jekyll-seo-tag]\n",
  },
  { name: "without a theme", text: "theme: null\nplugins: []\n" },
];

export interface JekyllBuild {
  /** With which theme. */
  readonly how: string;
  /** Builds once more, from nothing; the seconds it took. */
  readonly seconds: () => Promise<number>;
}

/** Jekyll's build of this site, its caches off; undefined where Jekyll cannot build it. */
export async function jekyllBuild(site: string, folder: string): Promise<JekyllBuild | undefined> {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of settings) {
    const config = join(folder, "_extra.yml");
    writeFileSync(config, common + text);
    const args = ["build", "--config", `_config.yml,${config}`, "--disable-disk-cache", "--quiet"];
    const seconds = async () =>
      (await run("jekyll", [...args, "-d", join(folder, "_site")], { cwd: site })).seconds;
    try {
      await seconds();
      return { how: name, seconds };
    } catch {
      // An author's own tag, for example.
    }
  }
  return undefined;
}
