import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "@jest/globals";
import axe, { type AxeResults } from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** A page in headless Chromium, with all that it asked for and complained of. */
export interface Visit {
  readonly page: Page;
  /** Addresses that it asked for outside of what it may load; each was refused. */
  readonly outside: readonly string[];
  /** Addresses within what it may load that did not answer. */
  readonly missing: readonly string[];
  /** What stands in the console. */
  readonly complaints: readonly string[];
}

export interface VisitOptions {
  /** What the page may load: the beginning of each address. */
  readonly within: string;
  readonly width?: number;
  readonly dark?: boolean;
}

let browser: Promise<Browser> | undefined;
const screens = new Map<string, Promise<BrowserContext>>();
afterAll(async () => {
  await (await browser)?.close();
});

/** One for each kind of screen; nothing moves by itself there, so that tests need not wait. */
async function screen(width: number, dark: boolean): Promise<BrowserContext> {
  browser ??= chromium.launch({ executablePath: process.env.POSSE_CHROMIUM ?? "", args: flags });
  return (await browser).newContext({
    viewport: { width, height: width < 500 ? 800 : 900 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
}

/** Opens an address as somebody with such a screen would see it. */
export async function visit(url: string, options: VisitOptions): Promise<Visit> {
  const { within, width = 1280, dark = false } = options;
  const key = `${width} ${dark}`;
  const context = screens.get(key) ?? screen(width, dark);
  screens.set(key, context);
  const page = await (await context).newPage();
  const outside: string[] = [];
  const missing: string[] = [];
  const complaints: string[] = [];
  await page.route("**", (route) => {
    const address = route.request().url();
    if (address.startsWith(within) || address.startsWith("data:")) return route.continue();
    outside.push(address);
    return route.abort();
  });
  page.on("requestfailed", (request) => missing.push(request.url()));
  page.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url, { waitUntil: "load" });
  return { page, outside, missing, complaints };
}

/** Keeps what the page looks like for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.POSSE_SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** By how many pixels the page is wider than the screen. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
}

/** Whether every image of the page has been drawn. */
export function brokenImages(page: Page): Promise<string[]> {
  return page.evaluate(
    "[...document.images].filter((image) => !image.complete || image.naturalWidth === 0).map((image) => image.src)",
  );
}

/** Every address that the page's links lead to. */
export function linksOf(page: Page): Promise<string[]> {
  return page.evaluate("[...document.querySelectorAll('a[href]')].map((link) => link.href)");
}

/** How well text stands out from what is behind it: the lowest contrast among the elements named (WCAG 2, 1.4.3). */
export async function lowestContrast(page: Page, selector: string): Promise<number> {
  return page.evaluate(`(${contrastProgram})(${JSON.stringify(selector)})`);
}

const contrastProgram = `(selector) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = (color) => {
    const [r, g, b] = [...rgba(color)].slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (rgba(color)[3] === 255) return color;
    }
    return "white";
  };
  return Math.min(...[...document.querySelectorAll(selector)].map((element) => {
    const pair = [luminance(getComputedStyle(element).color), luminance(behind(element))];
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  }));
}`;

/** What axe-core finds on a page that somebody could not see, hear or use: each rule with the places that break it. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = "" }) =>
      [id, target.join(" "), failureSummary.split("\n").slice(1).join(" ").trim()].join(" | "),
    ),
  );
}
