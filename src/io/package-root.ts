import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of this package, wherever this code was bundled to; undefined if it is not shipped with it. */
export function packageFile(...path: readonly string[]): string | undefined {
  for (let at = import.meta.dirname; ; at = dirname(at)) {
    const file = join(at, ...path);
    if (existsSync(join(at, "package.json")) && existsSync(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}

let known: string | undefined;

/** Posse's own version, as package.json says. */
export function version(): string {
  known ??= readVersion();
  return known;
}

function readVersion(): string {
  const file = packageFile("package.json");
  if (file === undefined) return "0.0.0";
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return version;
}
