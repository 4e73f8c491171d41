import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { toHtml } from "hast-util-to-html";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import { pictureOf } from "./browser.ts";

/** The job summary of the action's check of the blog, as GitHub shows it, as PNG; undefined without Chromium. */
export async function summaryPicture(blog: string): Promise<Buffer | undefined> {
  const html = pageOf(summaryOfCheck(blog));
  return pictureOf({ width: 982, height: 400, scale: 1.25 }, (page) => page.setContent(html), true);
}

/** As many as fit a README, one with each kind of trouble. */
const posts = ["_posts/2026-03-04-*.md", "_posts/2026-06-01-*.md"];

/** Runs the action on the blog as the runner would, without keys and without a network. */
function summaryOfCheck(blog: string): string {
  const folder = mkdtempSync(join(tmpdir(), "posse-summary-"));
  const file = (name: string, content = "") => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  try {
    const summary = file("summary.md");
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: blog,
      GITHUB_REPOSITORY: "salt-and-solder/blog",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_RUN_ID: "1",
      RUNNER_TEMP: folder,
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: file("event.json", "{}"),
      // Nobody answers there: the check says that every post counts as new.
      GITHUB_API_URL: "http://127.0.0.1:9",
      "INPUT_GITHUB-TOKEN": "a-token",
      INPUT_POSTS: posts.join("\n"),
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: file("output"),
      GITHUB_STATE: file("state"),
    };
    const script = [resolve("scripts/run-typescript.js"), "src/action/main.ts"];
    try {
      execFileSync(process.execPath, script, { env, stdio: "ignore" });
    } catch {
      // The blog has a broken post, so that the check is red.
    }
    const written = readFileSync(summary, "utf8");
    if (written === "") throw new Error("the action has written no summary");
    return written;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageOf(markdown: string): string {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  // GitHub shows the HTML in a summary too: line breaks and folded articles of ours.
  const body = toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
  const drawnBody = body.replace(/[➕⛔❌⚠ℹ]\ufe0f?/gu, (sign) => {
    const [color, letter] = signs[sign.charAt(0)] ?? [];
    return color === undefined ? sign : `<b style="background:${color}">${letter}</b>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>${css}</style><main><header>check <span>summary</span></header><article>${drawnBody}</article></main>`;
}

/** Few machines that draw this have a font with these signs. */
const signs: Readonly<Record<string, readonly [color: string, letter: string]>> = {
  "➕": ["#1a7f37", "+"],
  "⛔": ["#cf222e", "–"],
  "❌": ["#cf222e", "×"],
  "⚠": ["#9a6700", "!"],
  ℹ: ["#0969da", "i"],
};

const css = `
body { margin: 0; padding: 20px; background: #f6f8fa; color: #1f2328; font: 14px/1.5 -apple-system, "Segoe UI", Lato, Helvetica, Arial, sans-serif; }
main { width: 940px; border: 1px solid #d1d9e0; border-radius: 6px; background: #fff; }
header { padding: 14px 20px; border-bottom: 1px solid #d1d9e0; font-weight: 600; } header span { color: #59636e; font-weight: 400; }
article { padding: 18px 20px 20px; } article > :first-child { margin-top: 0; } article > :last-child { margin-bottom: 0; }
h2 { margin: 0 0 16px; padding-bottom: 6px; border-bottom: 1px solid #d1d9e0; font-size: 21px; } h3 { margin: 24px 0 12px; font-size: 17px; }
a { color: #0969da; text-decoration: none; } p { margin: 0 0 14px; }
table { border-collapse: collapse; width: 100%; margin: 0 0 14px; } th, td { padding: 6px 13px; border: 1px solid #d1d9e0; text-align: left; vertical-align: top; }
tr:nth-child(2n) { background: #f6f8fa; }
td > b { display: inline-grid; place-items: center; width: 17px; height: 17px; margin-right: 2px; border-radius: 4px; color: #fff; font: 700 13px/1 monospace; vertical-align: 1px; }
code { padding: 2px 5px; border-radius: 6px; background: #818b981f; font: 12px/1.4 ui-monospace, "Liberation Mono", monospace; }
details { margin: 4px 0; }
`;
