import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { barriersOn, keepScreenshot, overflowOf, visit } from "./browser.ts";
import { exampleBlog, now, preview } from "./example-blog.ts";
import { hurried } from "./hurried.ts";

/** All that platforms show in a look of their own, and all that there is to remark. */
const text = `
## A heading

Text with *stress*, \`code\`, [a link](https://blog.example/), H~2~O and a footnote.[^1]

\`\`\`ruby
# Says hello.
def hello(name = "you", times: 3) = puts "Hello, #{name}" * times
\`\`\`

> A quotation, and a list:

1. one
2. two
   - three

| a | b |
|---|--:|
| left | right |

![Lost](/assets/lost.png)

$$ a^2 + b^2 $$

[^1]: At the end.
`;
const bluesky = {
  BLUESKY_IDENTIFIER: "sandbox.test",
  BLUESKY_APP_PASSWORD: "sandbox-app-password",
};

let sandbox: Sandbox;
let empty: Sandbox;
const pages = new Map<string, { readonly url: string; readonly within: string }>();
beforeAll(async () => {
  const blog = siteFolder({
    "_config.yml": "url: https://blog.example\ntitle: A blog\nauthor: Ada\n",
    "_posts/2026-11-20-hello.md": `---\ntitle: Hello & welcome\ntags: [ruby, jekyll]\nseries: Greetings\n---\n${text}`,
    "_posts/2026-11-21-broken.md": "---\ntitle: Broken\n---\n{% unknown tag %}\n",
  });
  empty = await startSandbox();
  sandbox = await startSandbox({ limits: false });
  const urls = {
    ...{ POSSE_DEVTO_URL: sandbox.devto, POSSE_MEDIUM_URL: sandbox.medium },
    ...{ POSSE_BLUESKY_URL: sandbox.bluesky, POSSE_MASTODON_URL: sandbox.mastodon },
  };
  const shown = await preview(blog, "devto,medium,bluesky,mastodon");
  for (const url of shown.pages) {
    const [, id = "index"] = /posts\/.*hello\.(\w+)\.html$/.exec(url) ?? [];
    const name = url.includes("broken") ? "a post with errors" : id;
    pages.set(`preview: ${name}`, { url, within: shown.url });
  }
  const publish = (site: string, env: Readonly<Record<string, string>>) =>
    posse(["publish", "--all", "--yes", "--now", now, "--site", site], {
      ...{ env, clock: hurried() },
    });
  await publish(blog, { ...urls, DEVTO_API_KEY: "sandbox-devto-key" });
  const folder = join(blog, ".posse-sandbox", "medium");
  const url = `file://${join(folder, readdirSync(folder)[0] ?? "")}`;
  pages.set("Medium by hand", { url, within: "file://" });
  await publish(exampleBlog, {
    ...{ ...urls, ...bluesky, DEVTO_API_KEY: "sandbox-devto-key" },
    ...{ MEDIUM_TOKEN: "sandbox-medium-token", MASTODON_ACCESS_TOKEN: "sandbox-mastodon-token" },
  });
  await posse(["publish", "--site", blog], { env: { ...urls, DEVTO_API_KEY: "wrong" } });
  pages.set("sandbox: nothing yet", { url: `${empty.url}/`, within: empty.url });
  pages.set("sandbox: home", { url: `${sandbox.url}/`, within: sandbox.url });
  for (const name of ["dev.to", "Medium", "Bluesky", "Mastodon"]) {
    const copy = sandbox.copies().find(({ platform }) => platform === name);
    if (copy !== undefined) pages.set(`sandbox: ${name}`, { url: copy.url, within: sandbox.url });
  }
});
afterAll(() => Promise.all([sandbox.close(), empty.close()]));

describe.each([
  { width: 1280, dark: false },
  { width: 1280, dark: true },
  { width: 390, dark: false },
  { width: 390, dark: true },
])("$width pixels, dark: $dark", ({ width, dark }) => {
  test("no page has what somebody could not see, hear or use", async () => {
    expect(
      [...pages.keys()].filter((name) => /by hand|index|home|Bluesky/.test(name)),
    ).toHaveLength(4);
    const found: unknown[] = [];
    for (const [name, { url, within }] of pages) {
      const { page, outside } = await visit(url, { within, width, dark });

      const barriers = await barriersOn(page);
      const overflow = await overflowOf(page);
      await keepScreenshot(page, `${name.replace(/[:/]/g, "")} ${width}${dark ? " dark" : ""}`);
      const isFine = barriers.length === 0 && overflow === 0 && outside.length === 0;
      if (!isFine) found.push({ name, barriers, overflow, outside });
      await page.close();
    }
    expect(found).toEqual([]);
  }, 300_000);
});
