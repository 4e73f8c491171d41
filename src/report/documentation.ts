import { readFileSync } from "node:fs";
import { packageFile } from "../io/package-root.ts";

let known: string | undefined;

/** The address of the page that explains a diagnostic's code, as it is in this very version. */
export function documentationOf(code: string): string {
  return `${files()}/docs/diagnostics.md#${encodeURIComponent(code)}`;
}

/** The address of the table of inputs. */
export function inputsPage(): string {
  return `${files()}/README.md#inputs`;
}

/** The address of a page of docs/ that says how something is done. */
export function howTo(page: "backfill" | "several-blogs"): string {
  return `${files()}/docs/${page}.md`;
}

function files(): string {
  known ??= filesOf(packageFile("package.json"));
  return known;
}

function filesOf(manifest: string | undefined): string {
  if (manifest === undefined) return "https://github.com/posse-action/posse/blob/main";
  const { homepage, version } = JSON.parse(readFileSync(manifest, "utf8"));
  return `${homepage}/blob/v${version}`;
}
