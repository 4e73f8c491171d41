import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse, unwrapped } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const key = { "api-key": "sandbox-devto-key", "content-type": "application/json" };

/** An article that somebody made on dev.to by hand or with another tool; returns its id. */
async function byHand(fields: Readonly<Record<string, unknown>>): Promise<number> {
  const article = {
    body_markdown: "Text.",
    published: true,
    ai_disclosure_level: "no_ai",
    ...fields,
  };
  const answer = await fetch(`${sandbox.devto}/api/articles`, {
    method: "POST",
    headers: key,
    body: JSON.stringify({ article }),
  });
  const { id } = (await answer.json()) as { id: number };
  expect(answer.status).toBe(201);
  return id;
}

/** A blog in a git repository of its own. */
function blog(files: Readonly<Record<string, string>>): string {
  const folder = siteFolder({ "_config.yml": "url: https://blog.example\n", ...files });
  git(folder, "init", "--quiet");
  commit(folder);
  return folder;
}

function git(folder: string, ...args: readonly string[]) {
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@blog.example", ...args], {
    cwd: folder,
  });
}

function commit(folder: string) {
  writeFiles(folder, { ".gitignore": ".posse-sandbox\n" });
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", "posts");
}

const post = (title: string, more = "") =>
  `---\ntitle: ${title}\n${more}---\n\nText of ${title}.\n`;

async function on(folder: string, ...args: readonly string[]) {
  return posse([...args, "--site", folder, "--platform", "devto"], {
    clock: virtualClock("2026-06-01T00:00:00Z"),
    env: { POSSE_DEVTO_URL: sandbox.devto, DEVTO_API_KEY: "sandbox-devto-key" },
  });
}

/** What reconciling finds: `hello adopted 1`. */
async function found(folder: string, command = "reconcile"): Promise<readonly string[]> {
  const { out } = await on(folder, command, "--format", "json");
  const { findings } = JSON.parse(out) as {
    findings: { kind: string; path: string | null; copy: { id: string } | null }[];
  };
  return findings.map(({ kind, path, copy }) => {
    const name = path?.replace(/^.*\d-(.*)\.\w+$/, "$1") ?? "none";
    return `${name} ${kind}${copy === null ? "" : ` ${copy.id}`}`;
  });
}

const titles = () =>
  sandbox
    .state()
    .devto.articles.map(({ title }) => String(title))
    .sort();
const writes = () =>
  sandbox.state().requests.filter(({ method }) => method === "POST" || method === "PUT").length;

const hello = "_posts/2026-01-01-hello.md";
const world = "_posts/2026-01-02-world.md";
const url = "https://blog.example/2026/01/01/hello.html";

test("a commit that is not there is wrong usage, not a failure", async () => {
  const folder = blog({ "_posts/2026-01-01-x.md": "---\ntitle: X\n---\n\nText.\n" });

  for (const flag of ["--since", "--commit"]) {
    const { code, err } = await posse(["plan", flag, "nowhere", "--site", folder]);

    expect(code).toBe(2);
    expect(err).toContain('there is no commit "nowhere" here');
  }
});

describe("a copy that was made by hand is adopted", () => {
  test.each([
    ["by the very same original", url],
    ["by http instead of https", url.replace("https", "http")],
    ["by a host with www", url.replace("//", "//www.")],
    ["by a host in capitals", url.replace("blog.example", "Blog.Example")],
  ])("%s", async (_, canonical_url) => {
    const id = await byHand({ title: "Whatever", canonical_url });
    const folder = blog({ [hello]: post("Hello") });

    expect(await found(folder, "adopt")).toEqual([`hello adopted ${id}`]);
    await on(folder, "publish", "--all");
    expect(sandbox.state().devto.articles).toHaveLength(1);
  });

  test.each([
    ["with and without a final slash", "/posts/hello", "https://blog.example/posts/hello/"],
    ["with escapes in small letters", "/posts/ä%2Fb/", "https://blog.example/posts/%c3%a4%2fb/"],
  ])("%s", async (_, permalink, canonical_url) => {
    const id = await byHand({ title: "Whatever", canonical_url });
    const folder = blog({ [hello]: post("Hello", `permalink: "${permalink}"\n`) });

    expect(await found(folder)).toEqual([`hello adopted ${id}`]);
  });

  test("also where it was published under an organization", async () => {
    const answer = await fetch(`${sandbox.devto}/api/organizations/sandbox-org`, { headers: key });
    const { id: organization_id } = (await answer.json()) as { id: number };
    expect(organization_id).toBe(7001);
    const id = await byHand({ title: "Hello", canonical_url: url, organization_id });
    const folder = blog({ [hello]: post("Hello") });

    expect(await found(folder)).toEqual([`hello adopted ${id}`]);
  });

  test("also from the drafts, and not published behind its author's back", async () => {
    const id = await byHand({ title: "Hello", canonical_url: url, published: false });
    const folder = blog({ [hello]: post("Hello") });

    expect(await found(folder)).toEqual([`hello adopted ${id}`]);
    await on(folder, "publish");
    expect(sandbox.state().devto.articles.map(({ published }) => published)).toEqual([false]);
  });

  test.each([
    ["stays a draft with the post's next change, whatever the settings say", "", false],
    [
      "is published once the post asks for that",
      "posse: { devto: { visibility: public } }\n",
      true,
    ],
  ])("also from the drafts, and %s", async (_, asked, published) => {
    await byHand({ title: "Hello", canonical_url: url, published: false });
    const folder = blog({ [hello]: post("Hello") });
    await on(folder, "adopt");
    await on(folder, "publish");
    writeFiles(folder, { [hello]: `${post("Hello", asked)}More.\n` });

    const { code } = await on(folder, "publish");
    const { out } = await on(folder, "status", "--format", "json");
    const { copies } = JSON.parse(out) as { copies: readonly { readonly url: string }[] };

    const articles = sandbox.state().devto.articles;
    expect(code).toBe(0);
    expect(articles.map((one) => one.published)).toEqual([published]);
    expect(copies.map((copy) => /temp-slug/.test(copy.url))).toEqual([!published]);
    const entry = readFileSync(
      join(folder, ".posse-sandbox", "v1", hello.replace(/\.md$/, ".json")),
      "utf8",
    );
    expect(JSON.parse(entry).platforms.devto.visibility).toBe(published ? undefined : "draft");
  });
});

test("a title says nothing by itself: a copy with it is proposed, also where two posts share it, and nothing is recorded", async () => {
  const id = await byHand({ title: "Hello", canonical_url: "https://elsewhere.example/hello" });
  const folder = blog({ [hello]: post("Hello"), [world]: post("Hello") });

  expect(await found(folder)).toEqual([`hello proposed ${id}`, `world proposed ${id}`]);
  const { out } = await on(folder, "status");
  expect(out).not.toContain("published");
});

describe("a copy that is another post's", () => {
  test("is not adopted by the post whose front matter was copied, and not written over", async () => {
    const id = await byHand({ title: "Hello", canonical_url: url });
    const folder = blog({ [hello]: post("Hello", `devto_id: ${id}\n`) });
    await on(folder, "publish");
    writeFiles(folder, { [world]: post("World", `devto_id: ${id}\n`) });

    const { code, all } = await on(folder, "publish", world);

    expect(code).toBe(1);
    expect(unwrapped(all)).toContain(`${world} names a copy on dev.to that is ${hello}'s: ${id}`);
    expect(titles()).toEqual(["Hello"]);
    expect(await found(folder)).toContain(`world claimed ${id}`);
    writeFiles(folder, { [world]: post("World") });
    await on(folder, "publish", world);
    expect(titles()).toEqual(["Hello", "World"]);
  });

  test("is nobody's where two new posts name it", async () => {
    const id = await byHand({ title: "Hello", canonical_url: "https://elsewhere.example/" });
    const folder = blog({
      [hello]: post("Hello", `devto_id: ${id}\n`),
      [world]: post("World", `devto_id: ${id}\n`),
    });
    const before = writes();

    const { code } = await on(folder, "publish", "--all");

    expect(code).toBe(1);
    expect(writes()).toBe(before);
    expect(await found(folder)).toEqual([`hello claimed ${id}`, `world claimed ${id}`]);
  });

  test("stays that post's, though its original was changed to the address of another", async () => {
    const folder = blog({ [hello]: post("Hello") });
    await on(folder, "publish", "--all");
    const id = sandbox.state().devto.articles[0]?.id;
    await fetch(`${sandbox.devto}/api/articles/${id}`, {
      method: "PUT",
      headers: key,
      body: JSON.stringify({
        article: { canonical_url: "https://blog.example/2026/01/02/world.html" },
      }),
    });
    writeFiles(folder, { [world]: post("World") });

    expect(await found(folder)).toEqual([`hello drifted ${id}`]);
  });
});

test("of two copies with one original, the public one is the post's", async () => {
  await byHand({ title: "Draft", canonical_url: url, published: false });
  const id = await byHand({ title: "Public", canonical_url: url });
  await byHand({ title: "Another draft", canonical_url: url, published: false });
  const folder = blog({ [hello]: post("Hello") });

  expect(await found(folder)).toEqual([`hello adopted ${id}`]);
});

test("a ledger that was deleted is built again, and the next run writes nothing", async () => {
  const folder = blog({ [hello]: post("Hello"), [world]: post("World") });
  await on(folder, "publish", "--all");
  const before = writes();
  rmSync(join(folder, ".posse-sandbox"), { recursive: true });

  const findings = await found(folder);
  expect(findings.map((line) => line.replace(/ \d+$/, ""))).toEqual([
    "hello adopted",
    "world adopted",
  ]);
  const { code } = await on(folder, "publish");

  expect(code).toBe(0);
  expect(writes()).toBe(before);
});

describe("a post that moved is known again, and its copy follows", () => {
  async function moved(change: (folder: string) => void) {
    const folder = blog({ [hello]: post("Hello"), [world]: post("World") });
    await on(folder, "publish", "--all");
    change(folder);
    commit(folder);
    const { code } = await on(folder, "publish");
    expect(code).toBe(0);
    expect(titles()).toEqual(["Hello", "World"]);
    expect((await on(folder, "plan")).out).toContain("Nothing to do.");
    expect(readdirSync(join(folder, ".posse-sandbox", "v1", "_posts"))).toHaveLength(2);
    return sandbox
      .state()
      .devto.articles.map((article) => String(article.canonical_url))
      .sort();
  }

  test("to another domain", async () => {
    const urls = await moved((folder) =>
      writeFiles(folder, { "_config.yml": "url: https://new.example\n" }),
    );
    expect(urls).toEqual([
      "https://new.example/2026/01/01/hello.html",
      "https://new.example/2026/01/02/world.html",
    ]);
  });

  test("to another permalink", async () => {
    const urls = await moved((folder) =>
      writeFiles(folder, { [hello]: post("Hello", "permalink: /hi/\n") }),
    );
    expect(urls).toContain("https://blog.example/hi/");
  });

  test("to another file", async () => {
    const urls = await moved((folder) =>
      renameSync(join(folder, hello), join(folder, "_posts/2026-01-05-hi.md")),
    );
    expect(urls).toContain("https://blog.example/2026/01/05/hi.html");
  });

  test("to another file and text, as redirect_from says", async () => {
    const urls = await moved((folder) => {
      rmSync(join(folder, hello));
      const from = "redirect_from: /2026/01/01/hello.html\n";
      writeFiles(folder, {
        "_posts/2026-01-05-hi.md": post("Hello", from).replace("Text", "More"),
      });
    });
    expect(urls).toContain("https://blog.example/2026/01/05/hi.html");
  });

  test("to another folder, with the whole blog", async () => {
    const urls = await moved((folder) => {
      const text = readFileSync(join(folder, hello), "utf8");
      rmSync(join(folder, hello));
      mkdirSync(join(folder, "travel", "_posts"), { recursive: true });
      writeFiles(folder, { "_posts/2026-01-01-hello.markdown": text });
    });
    expect(urls).toContain(url);
  });
});

describe("a copy that was deleted on the platform", () => {
  async function deleted() {
    const folder = blog({ [hello]: post("Hello") });
    await on(folder, "publish", "--all");
    sandbox.reset();
    return folder;
  }

  test("is reported once, with what to do, and not made again by itself", async () => {
    const folder = await deleted();

    const { out } = await on(folder, "reconcile");
    await on(folder, "publish");

    expect(out).toMatch(/detached .*hello/);
    expect(out).toContain("--force");
    expect(titles()).toEqual([]);
  });

  test("is made again when it is asked for", async () => {
    const folder = await deleted();
    await on(folder, "reconcile");

    await on(folder, "publish", hello, "--force");

    expect(titles()).toEqual(["Hello"]);
  });

  test("is made again when somebody says that it is not published", async () => {
    const folder = await deleted();
    await on(folder, "reconcile");

    await on(folder, "resolve", hello, "--not-published");
    await on(folder, "publish");

    expect(titles()).toEqual(["Hello"]);
  });
});

test("what was edited on the platform is reported, kept while the post stays, and written over when asked", async () => {
  const folder = blog({ [hello]: post("Hello") });
  await on(folder, "publish", "--all");
  const id = sandbox.state().devto.articles[0]?.id;
  await fetch(`${sandbox.devto}/api/articles/${id}`, {
    method: "PUT",
    headers: key,
    body: JSON.stringify({ article: { body_markdown: "Edited there." } }),
  });

  expect(await found(folder)).toEqual([`hello edited ${id}`]);
  await on(folder, "publish");
  expect(sandbox.state().devto.articles[0]?.body_markdown).toBe("Edited there.");
  await on(folder, "publish", hello, "--force");
  expect(sandbox.state().devto.articles[0]?.body_markdown).toContain("Text of Hello.");
});

test("posts that no platform holds are counted, and listed with --verbose", async () => {
  const folder = blog({ [hello]: post("Hello") });

  const { out } = await on(folder, "reconcile", "--dry-run");
  expect(out).toContain(
    "1 × baseline: no copy was found; recorded as a post that was there before Posse",
  );
  expect(out).not.toContain(hello);
  expect((await on(folder, "reconcile", "--dry-run", "--verbose")).out).toContain(hello);
});

test("what was found fits a terminal, each address in a line of its own", async () => {
  const path = "_posts/2026-01-02-a-name-that-is-as-long-as-the-title-of-this-post-is.md";
  const folder = blog({ [path]: post("Hello"), "_posts/2026-01-03-none.md": post("None") });
  await byHand({
    title: "Hello",
    canonical_url:
      "https://blog.example/2026/01/02/a-name-that-is-as-long-as-the-title-of-this-post-is.html",
  });
  const url = String(sandbox.state().devto.articles[0]?.url);

  const { out } = await posse(["reconcile", "--dry-run", "--site", folder, "--platform", "devto"], {
    columns: 80,
    env: { POSSE_DEVTO_URL: sandbox.devto, DEVTO_API_KEY: "sandbox-devto-key" },
  });

  expect(out.split("\n").slice(0, 2)).toEqual([
    expect.stringMatching(/^adopted +dev\.to +_posts\/2026-01-02-a-name/),
    `    ${url}`,
  ]);
  for (const line of out.split("\n")) {
    if (!line.includes("/")) expect(line.length).toBeLessThanOrEqual(80);
  }
});
