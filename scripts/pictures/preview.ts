import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { pictureOf } from "./browser.ts";

const post = "2026-01-12-why-our-harbour-has-a-weather-station";
const now = "2026-11-24T10:00:00Z";

/** A page of the preview of the blog, with remarks beside it, as PNG; undefined without Chromium. */
export async function previewPicture(blog: string, isDark: boolean): Promise<Buffer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "posse-preview-"));
  try {
    const script = [resolve("scripts/run-typescript.js"), "src/cli/main.ts"];
    const args = ["preview", "--site", blog, "--out", folder, "--now", now, "--quiet"];
    execFileSync(process.execPath, [...script, ...args, `_posts/${post}.md`], { stdio: "ignore" });
    const page = pathToFileURL(join(folder, "posts", `${post}.devto.html`)).href;
    return await pictureOf(
      { width: 1240, height: 870, scale: 1, isDark },
      (shown) => shown.goto(page),
      false,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
