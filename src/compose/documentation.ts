import { readFileSync } from "node:fs";
import { packageFile } from "./package-root.ts";

let pages: string | undefined;

/** The address of the page that explains a diagnostic's code, as it is in this very version. */
export function documentationOf(code: string): string {
  pages ??= pagesOf(packageFile("package.json"));
  return `${pages}/diagnostics.md#${encodeURIComponent(code)}`;
}

function pagesOf(manifest: string | undefined): string {
  if (manifest === undefined) return "https://github.com/posse-action/posse/blob/main/docs";
  const { homepage, version } = JSON.parse(readFileSync(manifest, "utf8"));
  return `${homepage}/blob/v${version}/docs`;
}
