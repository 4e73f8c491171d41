import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";

/** A picture of a page, as PNG; undefined without Chromium (POSSE_CHROMIUM, or /usr/bin/chromium). */
export async function pictureOf(
  size: {
    readonly width: number;
    readonly height: number;
    readonly scale: number;
    readonly isDark?: boolean;
  },
  show: (page: Page) => Promise<unknown>,
  fullPage: boolean,
): Promise<Buffer | undefined> {
  const executablePath = process.env.POSSE_CHROMIUM ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) return undefined;
  // The script is bundled to somewhere else: the package is asked for where this repository has it.
  const entry = pathToFileURL(resolve("node_modules/playwright-core/index.mjs")).href;
  const { chromium } = (await import(entry)) as typeof import("playwright-core");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const { width, height, scale, isDark = false } = size;
    const page = await browser.newPage({
      ...{ viewport: { width, height }, deviceScaleFactor: scale },
      colorScheme: isDark ? "dark" : "light",
    });
    await show(page);
    return await page.screenshot({ fullPage });
  } finally {
    await browser.close();
  }
}
