import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse, unwrapped } from "../fakes/terminal.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const path = "_posts/2026-01-01-hello.md";

function blog(config = ""): string {
  return siteFolder({
    "_config.yml": `url: https://blog.example\n${config}`,
    [path]: "---\ntitle: Hello\ntags: [a, b]\n---\n\nText.\n\n```js\nlet a = 1;\n```\n",
  });
}

/** A run without a token for Medium. */
function run(site: string, ...args: string[]) {
  return posse([...args, "--site", site], {
    env: {
      POSSE_DEVTO_URL: `${sandbox.url}/devto`,
      POSSE_MEDIUM_URL: `${sandbox.url}/medium`,
      DEVTO_API_KEY: "sandbox-devto-key",
    },
  });
}

/** What a person does with the page: the story as it was to be copied, published on Medium. */
async function bringThere(
  site: string,
  canonicalUrl = "https://blog.example/2026/01/01/hello.html",
) {
  const { out } = await run(site, "render", "--platform", "medium", "--format", "jsonl", path);
  const request = JSON.parse(out).article as { content: string; title: string };
  const headers = {
    authorization: "Bearer sandbox-medium-token",
    "content-type": "application/json",
  };
  const me = await fetch(`${sandbox.url}/medium/v1/me`, { headers });
  const { data } = (await me.json()) as { data: { id: string } };
  const content = request.content.replaceAll(
    "https://blog.example/2026/01/01/hello.html",
    canonicalUrl,
  );
  const body = { title: request.title, contentFormat: "html", content, publishStatus: "public" };
  await fetch(`${sandbox.url}/medium/v1/users/${data.id}/posts`, {
    ...{ method: "POST", headers },
    body: JSON.stringify(body),
  });
}

test.each([
  ["the flag", "", ["--medium-username", "@sandbox"]],
  ["the blog's configuration", "posse: { medium-username: sandbox }\n", []],
])("a story that was brought there by hand is known by %s", async (_, config, flags) => {
  const site = blog(config);
  const first = await run(site, "publish", "--all", ...flags);
  const waiting = await run(site, "publish", ...flags);
  await bringThere(site);

  const found = await run(site, "publish", ...flags);
  const again = await run(site, "publish", ...flags);
  const status = await run(site, "status", "--verbose");

  expect(first.out).toContain("→ by hand");
  expect(waiting.out).toContain("Nothing to do");
  expect(found.out).toContain("✓ adopted  Medium");
  expect(unwrapped(found.out)).toContain("Done: 1 post adopted.");
  expect(again.out).toContain("Nothing to do.");
  expect(status.out).toContain(`${sandbox.url}/medium/@sandbox/hello-`);
});

test("a story that names another original is nobody's copy", async () => {
  const site = blog();
  await run(site, "publish", "--all", "--medium-username", "sandbox");
  await bringThere(site, "https://elsewhere.example/hello/");

  const { out } = await run(site, "publish", "--medium-username", "sandbox");

  expect(out).toContain("Nothing to do.");
});

test.each(["a/b", "https://medium.com/@ada", "", "a".repeat(61)])(
  "a name that is none is refused: %p",
  async (name) => {
    const { code, err } = await run(blog(), "plan", "--medium-username", name);

    expect(code).toBe(2);
    expect(err).toContain("--medium-username");
  },
);
