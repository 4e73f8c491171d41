import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { posse } from "../fakes/terminal.ts";
import {
  brokenImages,
  keepScreenshot,
  linksOf,
  lowestContrast,
  overflowOf,
  visit,
} from "./browser.ts";
import { exampleBlog, now, temporaryFolder } from "./example-blog.ts";
import { hurried } from "./hurried.ts";

let sandbox: Sandbox;
const pages: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
  const env = {
    ...{ POSSE_DEVTO_URL: sandbox.devto, DEVTO_API_KEY: "sandbox-devto-key" },
    ...{ POSSE_MEDIUM_URL: sandbox.medium, MEDIUM_TOKEN: "sandbox-medium-token" },
  };
  const args = ["--all", "--yes", "--now", now, "--ledger", temporaryFolder()];
  await posse(["publish", "--site", exampleBlog, ...args], { env, clock: hurried() });
  const { devto, medium } = sandbox.state();
  const copies = [...devto.articles, ...medium.posts].map(({ url }) => String(url));
  pages.push(`${sandbox.url}/`, `${sandbox.url}/nowhere`, ...copies);
});
afterAll(async () => {
  await sandbox.close();
});

test("the example blog is there", () => {
  expect(pages).toHaveLength(12);
});

describe.each([
  { name: "wide", width: 1440, dark: false },
  { name: "tablet, dark", width: 820, dark: true },
  { name: "phone", width: 360, dark: false },
  { name: "phone, dark", width: 360, dark: true },
])("$name", ({ name, width, dark }) => {
  test("every page is whole, asks for nothing outside of the sandbox and fits the screen", async () => {
    for (const [index, address] of pages.entries()) {
      const visited = await visit(address, { within: sandbox.url, width, dark });

      expect({
        address,
        outside: visited.outside,
        missing: visited.missing.filter((url) => url !== `${sandbox.url}/nowhere`),
        complaints: visited.complaints.filter((text) => !text.includes("404 (Not Found)")),
        brokenImages: await brokenImages(visited.page),
        overflow: await overflowOf(visited.page),
      }).toEqual({
        ...{ address, outside: [], missing: [], complaints: [], brokenImages: [], overflow: 0 },
      });
      if (index < 3) await keepScreenshot(visited.page, `sandbox ${name} ${index}`);
      await visited.page.close();
    }
  });

  test("what is written stands out from what is behind it", async () => {
    const { page } = await visit(`${sandbox.url}/`, { within: sandbox.url, width, dark });

    expect(
      await lowestContrast(
        page,
        "p, li, h1, h2, h3, summary, .button, .badge, .count, a, time, code",
      ),
    ).toBeGreaterThanOrEqual(4.5);
    await page.close();
  });
});

test("every link within the sandbox leads to a page that is there", async () => {
  const { page } = await visit(`${sandbox.url}/`, { within: sandbox.url });
  const links = (await linksOf(page)).filter((link) => link.startsWith(sandbox.url));

  expect(links.length).toBeGreaterThan(10);
  for (const link of links)
    expect({ link, status: (await fetch(link)).status }).toEqual({ link, status: 200 });
});

test("a reader opens an article and comes back", async () => {
  const { page } = await visit(`${sandbox.url}/`, { within: sandbox.url });

  await page.getByRole("link", { name: "Tuning a harmonica with a pocket knife" }).first().click();

  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(
    "Tuning a harmonica with a pocket knife",
  );
  await page.getByRole("link", { name: "Sandbox" }).click();
  expect(page.url()).toBe(`${sandbox.url}/`);
});

test("a person empties it with the page's own button", async () => {
  const { page } = await visit(`${sandbox.url}/`, { within: sandbox.url });

  await page.locator('form[action="/reset"] button').click();

  await page.waitForURL(`${sandbox.url}/`);
  expect(sandbox.state().devto.articles).toEqual([]);
});
