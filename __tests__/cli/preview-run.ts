import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "@jest/globals";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

const outs: string[] = [];
afterAll(() => {
  for (const out of outs) rmSync(out, { recursive: true, force: true });
});

/** A folder that is gone after the tests. */
export function outFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "posse-preview-"));
  outs.push(folder);
  return folder;
}

export const config = { "_config.yml": "url: https://blog.example\nbaseurl: /b\n" };
/** The smallest image, as bytes and as a drawing. */
export const pixel = Buffer.from("R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIA", "base64");
export const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** Previews a blog of these files; answers how a page of it can be read. */
export async function preview(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...args: string[]
) {
  const site = siteFolder({ ...config, ...files });
  const folder = outFolder();
  const now = ["--now", "2026-06-01T12:00:00Z"];
  const run = (...more: string[]) =>
    posse(["preview", "--site", site, "--out", folder, ...now, ...args, ...more]);
  const printed = await run();
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    ...printed,
    site,
    folder,
    run,
    read,
    posts: () => readdirSync(join(folder, "posts")).sort(),
  };
}

/** A post's file. */
export const aPost = (body: string, frontMatter = "title: A post") =>
  `---\n${frontMatter}\n---\n${body}\n`;

/** What the page says from this class on, up to that length. */
export function from(html: string, start: string, length = 600): string {
  const at = html.indexOf(start);
  expect(at).toBeGreaterThan(-1);
  return html.slice(at, at + length);
}
