import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../packages/sandbox/index.ts";
import { notebook } from "./fakes/notebook/reader.ts";
import { siteFolder, writeFiles } from "./fakes/site-folder.ts";
import { posse } from "./fakes/terminal.ts";
import { virtualClock } from "./fakes/virtual-clock.ts";

// docs/decisions/0013-one-port-for-reading.md: a blog is known by its reader alone. A notebook's is __tests__/fakes/notebook,
// and the command line is handed it in the place of the others: what it does with a Jekyll blog, it does with a notebook.

const now = "2026-06-01T00:00:00Z";
const first = "notes/2026-01-01-first.md";
const second = "notes/2026-01-02-second.md";
const note = (name: string, ...lines: readonly string[]) =>
  `---\n${[
    `url: https://notes.example/${name}`,
    `title: Note ${name}`,
    "date: 2026-01-01",
    ...lines,
  ].join("\n")}\n---\n\nWhat is **said** of ${name}, [elsewhere](more).\n`;
const files = { "notebook.yml": "", [first]: note("first", "tags: [a, b]") };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const env = () => ({
  ...{ POSSE_DEVTO_URL: sandbox.devto, POSSE_MEDIUM_URL: sandbox.medium },
  ...{ DEVTO_API_KEY: "sandbox-devto-key", MEDIUM_TOKEN: "sandbox-medium-token" },
});

function run(folder: string, ...args: readonly string[]) {
  return posse([...args, "--site", folder, "--now", now], {
    ...{ readers: [notebook], env: env(), clock: virtualClock(now) },
  });
}

const copies = () => sandbox.copies().map(({ platform, title }) => `${platform}: ${title}`);

test("a notebook is planned for, and a plan says where its notes are and what is wrong with them", async () => {
  const blog = siteFolder({
    ...files,
    [second]: note("second", "posse: { devto: { tag: x } }"),
  });

  const { code, out } = await run(blog, "plan", "--all", "--format", "json");

  const plan = JSON.parse(out);
  expect(code).toBe(0);
  expect(plan.site).toEqual({ url: "https://notes.example", baseurl: "", generator: "notebook" });
  expect(
    plan.posts.map(({ path, canonicalUrl }: Record<string, string>) => [path, canonicalUrl]),
  ).toEqual([
    [first, "https://notes.example/first"],
    [second, "https://notes.example/second"],
  ]);
  expect(plan.posts[1].diagnostics).toMatchObject([{ code: "posse-key" }]);
});

test("its notes are published, are up to date then, and are updated when they change", async () => {
  const blog = siteFolder({ ...files, [second]: note("second", "posse: [devto]") });

  const published = await run(blog, "publish", "--all");
  const again = await run(blog, "publish", "--all");
  writeFiles(blog, { [first]: note("first", "tags: [a, c]") });
  const updated = await run(blog, "publish", "--all", "--platform", "devto");

  expect(published.code).toBe(0);
  expect(copies().sort()).toEqual([
    "Medium: Note first",
    "dev.to: Note first",
    "dev.to: Note second",
  ]);
  expect(again.out).toContain("Nothing to do.");
  expect(updated.out).toMatch(/✓ updated +dev\.to/);
  const sent = JSON.stringify(sandbox.state().requests);
  expect(sent).toContain("What is **said** of first, [elsewhere](https://notes.example/more)");
});

test("what a note read while it was rendered is looked up again", async () => {
  const text = `${note("first")}\n{{ aside.md }}\n`;
  const blog = siteFolder({ ...files, [first]: text, "aside.md": "By the way." });
  await run(blog, "publish", "--all", "--platform", "devto");

  const same = await run(blog, "publish", "--all", "--platform", "devto");
  writeFiles(blog, { "aside.md": "Besides." });
  const changed = await run(blog, "publish", "--all", "--platform", "devto");

  expect(same.out).toContain("Nothing to do.");
  expect(changed.out).toMatch(/✓ updated +dev\.to/);
});

test("a note that moved is known by the address that it had", async () => {
  const blog = siteFolder(files);
  await run(blog, "publish", "--all", "--platform", "devto");

  const moved = note("first", "formerly: https://notes.example/first").replace(
    "https://notes.example/first\n",
    "https://notes.example/moved\n",
  );
  writeFiles(blog, { [first]: moved.replace("said", "told") });
  const { out } = await run(blog, "publish", "--all", "--platform", "devto");

  expect(out).toMatch(/✓ updated +dev\.to/);
  expect(copies()).toEqual(["dev.to: Note first"]);
});

test("its copies are recorded: in a file for its templates, or in the notes", async () => {
  const blog = siteFolder(files);
  const ledger = ["--ledger", join(blog, ".kept")];
  const publish = (...args: readonly string[]) =>
    run(blog, "publish", "--all", "--platform", "devto", ...ledger, ...args);

  await publish("--record", "data-file");
  const data = JSON.parse(readFileSync(join(blog, "facts/syndication.json"), "utf8"));
  await publish("--record", "front-matter");

  expect(data).toMatchObject({ "/first": { devto: { url: expect.stringContaining("/devto/") } } });
  expect(readFileSync(join(blog, first), "utf8")).toMatch(/\ndevto_id: \d+\ndevto_url: /);
  expect((await publish()).out).toContain("Nothing to do.");
});

test("a check, a preview, the article and doctor know it", async () => {
  const blog = siteFolder({ ...files, "notebook.yml": "posse: { max-posts: 3 }\n" });
  const pages = join(siteFolder({}), "pages");

  const check = await run(blog, "check");
  const preview = await run(blog, "preview", "--out", pages);
  const rendered = await run(blog, "render", "--platform", "devto");
  const text = await run(blog, "render", "--stage", "liquid");
  const doctor = await run(blog, "doctor");

  expect(check).toMatchObject({ code: 0, all: expect.stringContaining("No problems in 1 post") });
  expect(preview.code).toBe(0);
  expect(readFileSync(join(pages, "index.html"), "utf8")).toContain("Note first");
  expect(rendered.out).toContain("[elsewhere](https://notes.example/more)");
  expect(text.out).toContain("[elsewhere](more)");
  expect(doctor.out).toMatch(/https:\/\/notes\.example \(from notebook\.yml\); time zone UTC/);
  expect(doctor.all).not.toMatch(/jekyll/i);
});

test("its own section of settings is read, and a wrong one is refused", async () => {
  const blog = siteFolder({ ...files, "notebook.yml": "posse: { max-post: 3 }\n" });

  const { code, err } = await run(blog, "plan");

  expect(code).toBe(2);
  expect(err).toContain("posse.max-post (notebook.yml)");
  expect(err).toContain("Did you mean max-posts?");
});
