import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "@jest/globals";
import { posse } from "../fakes/terminal.ts";

export const exampleBlog = resolve(import.meta.dirname, "../../examples/blog");
/** The run's time, so that two runs show the same. */
export const now = "2026-11-24T10:00:00Z";

/** A folder that is gone after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "posse-browser-"));
  made.push(folder);
  return folder;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A preview of a blog as the command line writes it, on the platforms that are there by default or on these. */
export async function preview(
  site: string,
  platforms?: string,
): Promise<{
  readonly folder: string;
  readonly url: string;
  /** Addresses of all its pages, the index first. */
  readonly pages: readonly string[];
}> {
  const folder = join(temporaryFolder(), "preview");
  const chosen = platforms === undefined ? [] : ["--platform", platforms];
  const args = ["preview", "--site", site, "--out", folder, "--now", now, ...chosen];
  const { code, err } = await posse(args);
  if (code !== 0) throw new Error(err);
  const url = `file://${folder}/`;
  const posts = readdirSync(join(folder, "posts")).sort();
  return {
    folder,
    url,
    pages: [`${url}index.html`, ...posts.map((name) => `${url}posts/${name}`)],
  };
}
