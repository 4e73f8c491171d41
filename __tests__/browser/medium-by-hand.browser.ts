import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { keepScreenshot, lowestContrast, overflowOf, visit } from "./browser.ts";
import { preview } from "./example-blog.ts";

const path = "_posts/2026-01-01-hello.md";
const blog = siteFolder({
  "_config.yml": "url: https://blog.example\n",
  [path]: [
    "---\ntitle: Hello & welcome\ntags: [ruby, command line]\n---\n\nText with *stress*.\n",
    "```js\nlet a = 1;\nlet b = 2;\n```\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "![A picture](/assets/a.png)\n",
  ].join("\n"),
  "assets/a.png": "no picture",
});

let sandbox: Sandbox;
let ready: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  await posse(["publish", "--all", "--site", blog], {
    env: {
      POSSE_DEVTO_URL: `${sandbox.url}/devto`,
      POSSE_MEDIUM_URL: `${sandbox.url}/medium`,
      DEVTO_API_KEY: "sandbox-devto-key",
    },
  });
  const folder = join(blog, ".posse-sandbox", "medium");
  ready = `file://${join(folder, readdirSync(folder)[0] ?? "")}`;
});
afterAll(() => sandbox.close());

/** What somebody gets who pastes now, as an editor sees it. */
async function pasted(page: Page): Promise<{ readonly html: string; readonly text: string }> {
  await page.evaluate(`
    const box = document.createElement("div");
    box.id = "editor";
    box.contentEditable = "true";
    box.addEventListener("paste", (event) => {
      window.pasted = { html: event.clipboardData.getData("text/html"), text: event.clipboardData.getData("text/plain") };
      event.preventDefault();
    });
    document.body.append(box);
    box.focus();
  `);
  await page.keyboard.press("Control+V");
  const got = await page.evaluate<{ html: string; text: string }>("window.pasted");
  await page.evaluate('document.querySelector("#editor").remove()');
  return got;
}

async function promised(): Promise<string> {
  const args = ["render", "--platform", "medium", "--format", "jsonl", "--site", blog, path];
  return JSON.parse((await posse(args)).out).article.content;
}

describe.each([
  ["the page of posse publish", async () => ready],
  ["the preview", async () => (await preview(blog)).pages.find((one) => one.includes(".medium."))],
])("%s", (_, addressOf) => {
  test("puts the whole story on the clipboard, as it would be sent", async () => {
    const { page, outside, complaints } = await visit((await addressOf()) ?? "", {
      within: "file://",
    });

    await page.getByRole("button", { name: "Copy story" }).click();

    const { html, text } = await pasted(page);
    expect(html).toContain(await promised());
    expect(html).toContain('src="https://blog.example/assets/a.png"');
    expect(text).toContain("let a = 1;\nlet b = 2;");
    expect(await page.getByRole("status").textContent()).toBe("The story is on the clipboard.");
    expect([outside, complaints]).toEqual([[], []]);
    await page.close();
  });

  test.each([
    ["Title", "Hello & welcome"],
    ["Tags", "ruby"],
    ["Canonical link", "https://blog.example/2026/01/01/hello.html"],
  ])("puts %s on the clipboard, by the keyboard too", async (name, value) => {
    const { page } = await visit((await addressOf()) ?? "", { within: "file://" });

    await page.getByRole("button", { name: `Copy ${name}: ${value}` }).focus();
    await page.keyboard.press("Enter");

    expect((await pasted(page)).text).toBe(value);
    await page.close();
  });

  test("leads to Medium's editor and its import", async () => {
    const { page } = await visit((await addressOf()) ?? "", { within: "file://" });

    const links = await page.evaluate(
      "[...document.querySelectorAll('.hand a')].map((link) => link.href)",
    );
    expect(links).toEqual([
      "https://medium.com/new-story",
      "https://medium.com/p/import?url=https%3A%2F%2Fblog.example%2F2026%2F01%2F01%2Fhello.html",
    ]);
    await page.close();
  });
});

test.each([
  [1280, false],
  [1280, true],
  [390, false],
  [390, true],
])("is readable on a screen of %d pixels (dark: %s)", async (width, dark) => {
  const { page } = await visit(ready, { within: "file://", width, dark });

  expect(await overflowOf(page)).toBe(0);
  expect(
    await lowestContrast(page, ".hand :is(h2, span, b, a, button, summary, code)"),
  ).toBeGreaterThanOrEqual(4.5);
  await keepScreenshot(page, `by hand ${width}${dark ? " dark" : ""}`);
  await page.close();
});
