import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { siteFolder } from "../fakes/site-folder.ts";
import {
  brokenImages,
  keepScreenshot,
  linksOf,
  lowestContrast,
  overflowOf,
  visit,
} from "./browser.ts";
import { exampleBlog, preview } from "./example-blog.ts";

let made: Awaited<ReturnType<typeof preview>>;
beforeAll(async () => {
  made = await preview(exampleBlog);
});

const page = (name: string) => `${made.url}posts/${name}.html`;
const harmonica = "2026-03-04-tuning-a-harmonica.medium";
const station = "2026-01-12-why-our-harbour-has-a-weather-station.devto";

const looks = [
  { name: "wide", width: 1440, dark: false, isKept: true },
  { name: "wide, dark", width: 1440, dark: true, isKept: false },
  { name: "tablet", width: 820, dark: false, isKept: false },
  { name: "phone", width: 360, dark: false, isKept: false },
  { name: "phone, dark", width: 360, dark: true, isKept: true },
];

describe.each(looks)("$name", ({ name, width, dark, isKept }) => {
  test("every page is whole, asks for nothing outside of its folder and fits the screen", async () => {
    expect(made.pages).toHaveLength(22);
    for (const address of made.pages) {
      const visited = await visit(address, { within: made.url, width, dark });

      expect({
        address,
        outside: visited.outside,
        missing: visited.missing,
        complaints: visited.complaints,
        brokenImages: await brokenImages(visited.page),
        overflow: await overflowOf(visited.page),
      }).toEqual({
        ...{ address, outside: [], missing: [], complaints: [], brokenImages: [], overflow: 0 },
      });
      if (isKept)
        await keepScreenshot(
          visited.page,
          `preview ${name} ${address.slice(made.url.length).replaceAll("/", " ")}`,
        );
      await visited.page.close();
    }
  });

  test("what is written stands out from what is behind it", async () => {
    const text =
      "p, li, dt, dd, h1, h2, h3, summary, label, .sign, .badge, .said, .hint, .where, a, td, th";
    for (const address of [made.pages[0] ?? "", page(harmonica), page(station)]) {
      const { page: shown } = await visit(address, { within: made.url, width, dark });

      expect(await lowestContrast(shown, text)).toBeGreaterThanOrEqual(4.5);
      await shown.close();
    }
  });
});

test("dark means dark", async () => {
  for (const address of [made.pages[0] ?? "", page(harmonica), page(station)]) {
    const light = await visit(address, { within: made.url });
    const dark = await visit(address, { within: made.url, dark: true });

    expect(await brightness(light.page)).toBeGreaterThan(200);
    expect(await brightness(dark.page)).toBeLessThan(60);
  }
});

test("every link within the preview leads to a page and a place that are there", async () => {
  let followed = 0;
  for (const address of made.pages) {
    const { page: shown } = await visit(address, { within: made.url });
    for (const link of await linksOf(shown)) {
      if (!link.startsWith("file:")) continue;
      const { hash, pathname } = new URL(link);
      expect(link.startsWith(made.url)).toBe(true);
      expect(existsSync(fileURLToPath(`file://${pathname}`))).toBe(true);
      if (hash !== "" && pathname === new URL(address).pathname) {
        expect(
          await shown
            .locator(
              `[id="${decodeURIComponent(hash.slice(1))}"], [name="${decodeURIComponent(hash.slice(1))}"]`,
            )
            .count(),
        ).toBeGreaterThan(0);
      }
      followed += 1;
    }
    await shown.close();
  }
  expect(followed).toBeGreaterThan(50);
});

test("a reader goes from the index to a post, to the other platform, to an older post and back", async () => {
  const { page: shown } = await visit(`${made.url}index.html`, { within: made.url });

  await shown.getByRole("link", { name: "dev.to copy of A shelf that knows its books" }).click();
  await shown.getByRole("link", { name: "Medium", exact: true }).click();
  await shown.getByRole("link", { name: "Older →" }).click();
  expect(shown.url()).toBe(page("2026-04-20-templates-that-explain-themselves.medium"));

  await shown.getByRole("link", { name: "All posts" }).click();
  expect(shown.url()).toBe(`${made.url}index.html`);
});

describe("remarks", () => {
  test("stand beside their block on a wide screen", async () => {
    const { page: shown } = await visit(page(harmonica), { within: made.url, width: 1440 });
    const remark = await boxOf(shown, ".remark.warning");
    const block = await boxOf(shown, ".spot.warning");

    expect(remark.x).toBeGreaterThan(block.x + block.width);
    expect(Math.abs(remark.y - block.y)).toBeLessThan(60);
    expect(await shown.locator(".spot.warning").textContent()).toContain("first-try.svg");
  });

  test("stand above their block on a phone", async () => {
    const { page: shown } = await visit(page(harmonica), { within: made.url, width: 360 });
    const remark = await boxOf(shown, ".remark.warning");
    const block = await boxOf(shown, ".spot.warning");

    expect(remark.y + remark.height).toBeLessThanOrEqual(block.y);
    expect(block.y - (remark.y + remark.height)).toBeLessThan(40);
  });

  test("are reached from the list, and lead back to it", async () => {
    const { page: shown } = await visit(page(harmonica), { within: made.url });
    const last = shown.locator(".findings li").last();

    await last.getByRole("link", { name: ".md:22:1" }).click();
    await expectInView(shown, ".remark:target");
    await shown.locator(".remark:target a").click();
    await expectInView(shown, ".findings li:target");
  });
});

describe("the index's filters", () => {
  const shownPosts = (shown: Page) => shown.locator(".post:visible h3").allTextContents();

  test("leave the posts with a warning", async () => {
    const { page: shown } = await visit(`${made.url}index.html`, { within: made.url });
    expect(await shownPosts(shown)).toHaveLength(7);

    await shown.getByLabel("Warnings").check();

    expect(await shownPosts(shown)).toEqual(["Tuning a harmonica with a pocket knife"]);
  });

  test("leave the posts that have a diagnostic on one platform", async () => {
    const { page: shown } = await visit(`${made.url}index.html`, { within: made.url });

    await shown.getByLabel("Code").selectOption({ value: "code-medium-list" });
    expect(await shownPosts(shown)).toHaveLength(2);
    expect(await shown.locator(".page.on-devto:visible").count()).toBe(2);

    await shown.locator("#platform-devto").check();
    expect(await shownPosts(shown)).toEqual([]);

    await shown.locator("#platform-medium").check();
    expect(await shownPosts(shown)).toHaveLength(2);
    expect(await shown.locator(".page.on-devto:visible").count()).toBe(0);
    await keepScreenshot(shown, "preview filtered");

    await shown.getByRole("button", { name: "Show all" }).click();
    expect(await shownPosts(shown)).toHaveLength(7);
  });

  test("leave the posts whose title or path has the words that are typed", async () => {
    const { page: shown } = await visit(`${made.url}index.html`, { within: made.url });

    await shown.keyboard.press("/");
    await shown.keyboard.type("the 2026-0 tim");
    expect(await shownPosts(shown)).toEqual(["Keeping time without the internet"]);

    await shown.getByLabel("Find").fill("HARBOUR");
    expect(await shownPosts(shown)).toEqual(["Why our harbour has a weather station"]);
    await shown.getByLabel("Errors").check();
    expect(await shownPosts(shown)).toEqual([]);

    await shown.getByRole("button", { name: "Show all" }).click();
    await shown.locator(".post:visible").nth(6).waitFor();
    expect(await shownPosts(shown)).toHaveLength(7);
  });

  test("say how many posts each of them leaves, whatever is chosen beside it", async () => {
    const { page: shown } = await visit(`${made.url}index.html`, { within: made.url });

    for (const platform of ["all", "devto", "medium"]) {
      await shown.locator(`#platform-${platform}`).check();
      for (const severity of ["error", "warning", "notice", "clean", "all"]) {
        const option = shown.locator(`#severity-${severity}`);
        const said = await shown
          .locator(`#severity-${severity} + label small:visible`)
          .textContent();
        if (await option.isDisabled()) continue;
        await option.check();
        expect([platform, severity, (await shownPosts(shown)).length]).toEqual([
          ...[platform, severity, Number(said)],
        ]);
      }
    }
  });

  test("are folded on a phone until they are wanted", async () => {
    const { page: shown } = await visit(`${made.url}index.html`, { within: made.url, width: 390 });
    const isShown = () => shown.getByText("Warnings", { exact: false }).first().isVisible();
    expect(await isShown()).toBe(false);

    await shown.locator("#fold").focus();
    await shown.keyboard.press("Space");

    expect(await isShown()).toBe(true);
  });

  test("work with the keyboard alone", async () => {
    const { page: shown } = await visit(`${made.url}index.html`, { within: made.url });
    await shown.locator("#severity-all").focus();

    await shown.keyboard.press("ArrowRight");

    expect(await shownPosts(shown)).toEqual(["Broken Front Matter"]);
  });
});

describe("a blog of hundreds of posts", () => {
  const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
  const posts = Array.from({ length: 600 }, (_, index) => [
    `_posts/${day(index)}-note-${index}.md`,
    `---\ntitle: Note ${index}\n---\n${index % 50 === 0 ? "![Lost](lost.png)" : "Text."}\n`,
  ]);

  test("has an index that finds each of them, and pages that lead to the ones beside", async () => {
    const site = siteFolder({
      "_config.yml": "url: https://blog.example\n",
      ...Object.fromEntries(posts),
    });
    const many = await preview(site);
    const { page: shown } = await visit(`${many.url}index.html`, { within: many.url });
    const rows = shown.locator(".post:visible");
    expect(await rows.count()).toBe(600);

    await shown.getByLabel("Warnings").check();
    expect(await rows.count()).toBe(12);
    await shown.getByLabel("Find").fill("note 150");
    expect(await rows.count()).toBe(1);

    await shown.getByRole("link", { name: "dev.to copy of Note 150" }).click();
    await shown.getByRole("link", { name: "← Newer" }).click();
    expect(await shown.getByRole("heading", { level: 1 }).textContent()).toBe("Note 151");
  }, 180_000);
});

describe("a hostile blog", () => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="parent.ran = 1"><script>parent.ran = 1; fetch("https://outside.example/")</script><image href="https://outside.example/x.png"/></svg>`;
  const files = {
    "_config.yml": "url: https://blog.example\n",
    "evil.svg": drawing,
    "_posts/2026-01-01-evil.md": `---
title: "<script>ran = 1</script><img src=x onerror=ran=1>"
image: /evil.svg
tags: ['"><script>ran = 1</script>']
---
<script>ran = 1</script> <svg onload="ran = 1"></svg> <img src="/evil.svg" onload="ran = 1">

[link](javascript:ran=1) ![remote](https://outside.example/x.png)

<style>@import "https://outside.example/x.css";</style>
<iframe src="https://outside.example/"></iframe> <form action="https://outside.example/"><button>go</button></form>
`,
  };
  let evil: Awaited<ReturnType<typeof preview>>;
  beforeAll(async () => {
    evil = await preview(siteFolder(files));
  });

  test("runs nothing, asks for nothing outside, and has no page of its own to open", async () => {
    expect(evil.pages).toHaveLength(4);
    for (const address of evil.pages) {
      const { page: shown, outside, complaints } = await visit(address, { within: evil.url });

      expect({ address, outside, complaints, ran: await shown.evaluate("window.ran") }).toEqual({
        ...{ address, outside: [], complaints: [], ran: undefined },
      });
      expect(await brokenImages(shown)).toEqual([]);
    }
    expect(readdirSync(join(evil.folder, "images"))).toEqual([]);
  });

  test.each(["index.html", "posts/2026-01-01-evil.devto.html"])(
    "would run nothing even if a script had come into %s",
    async (name) => {
      const file = join(evil.folder, name);
      const html = readFileSync(file, "utf8");
      const script = `<script>ran = 1</script><img src="x" onerror="ran = 1"><script src="https://outside.example/"></script>`;
      writeFileSync(
        file,
        html.replace("</body>", () => `${script}</body>`),
      );

      const { page: shown, outside } = await visit(`${evil.url}${name}`, { within: evil.url });

      expect(await shown.evaluate("window.ran")).toBeUndefined();
      expect(outside).toEqual([]);
      writeFileSync(file, html);
    },
  );
});

test.each(["index", `posts/${harmonica}`])(
  "the Tab key reaches everything that can be used on %s, and shows where it is",
  async (name) => {
    const { page: shown } = await visit(`${made.url}${name}.html`, { within: made.url });
    const usable: string[] = await shown.evaluate(`
    [...document.querySelectorAll("a[href], button, select, summary, input:checked, input[type=search], pre[tabindex='0']")]
      .filter((element) => element.checkVisibility())
      .map((element, index) => { element.dataset.order = String(index); return String(index); })`);

    const reached = new Set<string>();
    for (let step = 0; step < usable.length + 5; step += 1) {
      await shown.keyboard.press("Tab");
      const at: { order: string; outline: string } | null = await shown.evaluate(`(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const marked = element.matches("[type=radio]") ? element.nextElementSibling : element;
      return { order: element.dataset.order ?? "", outline: getComputedStyle(marked).outlineStyle };
    })()`);
      if (at === null) continue;
      expect(at.outline).not.toBe("none");
      reached.add(at.order);
    }

    expect([...usable].filter((order) => !reached.has(order))).toEqual([]);
  },
);

describe("a post that is hard to lay out", () => {
  const long =
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
  const hard = `---
title: "${long} ${long}"
tags: [${long.slice(0, 90)}, raspberry-pi]
---
${long} and \`${long}\` and https://blog.example/${long}

${">".repeat(12)} deep

- one
  - two
    - three
      - four
        - five ![Lost](lost-${long}.png)

| ${"wide | ".repeat(40)}
|${"---|".repeat(40)}
| ${`${long.slice(0, 40)} | `.repeat(40)}

\`\`\`
${long}${long}
\`\`\`

$$ ${"x_{long} + ".repeat(60)} 1 $$

<details><summary>${long}</summary>

![Lost](also-lost.png)

</details>

${"![Lost](lost.png) ".repeat(3)}

<p dir="rtl">نص من اليمين إلى اليسار</p>
`;

  test.each(looks)("fits the screen: $name", async ({ name, width, dark }) => {
    const site = siteFolder({
      "_config.yml": "url: https://blog.example\n",
      "_posts/2026-01-01-hard.md": hard,
    });
    const { url, pages } = await preview(site);
    for (const address of pages) {
      const {
        page: shown,
        complaints,
        outside,
      } = await visit(address, { within: url, width, dark });

      expect({ address, outside, complaints, overflow: await overflowOf(shown) }).toEqual({
        ...{ address, outside: [], complaints: [], overflow: 0 },
      });
      await keepScreenshot(shown, `hard ${name} ${address.slice(url.length).replaceAll("/", " ")}`);
      await shown.close();
    }
  });
});

async function boxOf(shown: Page, selector: string) {
  const box = await shown.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen`);
  return box;
}

async function expectInView(shown: Page, selector: string): Promise<void> {
  const { y } = await boxOf(shown, selector);
  expect(y).toBeGreaterThanOrEqual(40);
  expect(y).toBeLessThan(900);
}

/** How bright what lies behind the text is, 0 to 255. */
async function brightness(shown: Page): Promise<number> {
  return shown.evaluate(`(() => {
    const ground = document.querySelector(".article, .stage") ?? document.body;
    const [red, green, blue] = getComputedStyle(ground).backgroundColor.match(/\\d+/g).map(Number);
    return (red + green + blue) / 3;
  })()`);
}
