import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./measure.ts";

/** The installed Jekyll's version, or undefined where there is none. */
export function jekyllVersion(): string | undefined {
  const { status, stdout } = spawnSync("jekyll", ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** Plugins, themes and processors that are not installed, and what hides posts, are taken out: Jekyll alone. */
const alone = `plugins: []
gems: []
whitelist: []
theme: null
plugins_dir: _none
paginate: null
markdown: kramdown
safe: false
`;

/**
 * How long `jekyll build` takes for this site, in seconds, its caches off.
 * @throws Jekyll cannot build it
 */
export function jekyllBuild(site: string, folder: string): () => Promise<number> {
  const extra = join(folder, "_alone.yml");
  writeFileSync(extra, alone);
  const args = ["build", "--config", `_config.yml,${extra}`, "--disable-disk-cache", "--quiet"];
  return async () =>
    (await run("jekyll", [...args, "-d", join(folder, "_site")], { cwd: site })).seconds;
}
