import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../packages/sandbox/index.ts";
import { platformInputs } from "../scripts/readme/platform-inputs.ts";
import { openBlog } from "../src/compose/blog.ts";
import { secretsOf } from "../src/settings/settings.ts";
import { type Note, threePlayers } from "./fakes/agora/player.ts";
import { threePlatforms } from "./fakes/agora/three-platforms.ts";
import { memorySource } from "./fakes/memory-source.ts";
import { siteFolder, writeFiles } from "./fakes/site-folder.ts";
import { posse } from "./fakes/terminal.ts";
import { virtualClock } from "./fakes/virtual-clock.ts";

// docs/architecture.md: a platform is known by its own folder alone. Agora's is __tests__/fakes/agora, and the shells are
// handed it beside the others: what they do with those, they do with it.

const now = "2026-06-01T00:00:00Z";
const first = "_posts/2026-01-01-first.md";
const second = "_posts/2026-01-02-second.md";
const third = "_posts/2026-01-03-third.md";
const post = (title: string, ...lines: readonly string[]) =>
  `---\n${[`title: ${title}`, "tags: [a, b]", ...lines].join("\n")}\n---\n\nWhat is said of ${title}.\n`;
const files = { "_config.yml": "url: https://blog.example\n", [first]: post("First") };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false, players: threePlayers });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const keys = () =>
  Object.fromEntries(
    threePlayers.flatMap(({ id, access }) => [
      [access.url, `${sandbox.url}/${id}`],
      [access.key, access.secret],
    ]),
  );

function run(folder: string, args: readonly string[], env: Record<string, string> = keys()) {
  return posse([...args, "--site", folder, "--now", now], {
    ...{ definitions: threePlatforms, players: threePlayers, env, clock: virtualClock(now) },
  });
}

function notes(): readonly Note[] {
  return (sandbox.state() as unknown as { agora: { notes: readonly Note[] } }).agora.notes;
}

const writes = () =>
  sandbox
    .state()
    .requests.filter(({ platform, method }) => platform === "agora" && method !== "GET").length;

test("a third platform is published to, is up to date then, and is updated", async () => {
  const blog = siteFolder({ ...files, [second]: post("Second", "posse: {agora: {room: stoa}}") });
  const args = ["publish", "--all", "--agora-visibility", "draft", "--agora-room", "porch"];

  const published = await run(blog, args);
  const again = await run(blog, args);
  writeFiles(blog, { [first]: post("First, fixed") });
  const updated = await run(blog, args);

  expect(published).toMatchObject({ code: 0, out: expect.stringMatching(/✓ created +Agora/) });
  expect(notes()).toMatchObject([
    { heading: "First, fixed", words: "What is said of First, fixed.", topics: ["a", "b"] },
    { heading: "Second", source: "https://blog.example/2026/01/02/second.html" },
  ]);
  expect(notes().map(({ room, isOpen }) => [room, isOpen])).toEqual([
    ["porch", false],
    ["stoa", false],
  ]);
  expect(again.out).toContain("Nothing to do.");
  expect(updated.out).toMatch(/✓ updated +Agora/);
  expect(writes()).toBe(3);
  expect((await run(blog, ["status"])).out).toMatch(/Agora/);
});

test("its settings are flags, variables and the blog's own, each read by its own rule", async () => {
  const blog = siteFolder({
    ...files,
    "_config.yml": `${files["_config.yml"]}posse: {agora-room: x}\n`,
  });

  expect((await run(blog, ["plan", "--help"])).out).toMatch(
    /--platform <list> +devto, medium, [^(]*agora[\s\S]*--agora-room <name> +speak in it/,
  );
  expect((await run(blog, ["plan", "--agora-visibility", "loud"])).err).toContain(
    "--agora-visibility: “loud” is not one of public, draft",
  );
  expect((await run(blog, ["plan"], { POSSE_AGORA_URL: "http://agora.example" })).err).toContain(
    "POSSE_AGORA_URL: “http://agora.example” would get the key without encryption",
  );
  await run(blog, ["publish", "--all", "--platform", "agora"]);
  expect(notes()[0]?.room).toBe("x");
});

test("its key is one of the run's secrets, and no post that holds it is sent", async () => {
  const secret = "sandbox-agora-key";
  const blog = siteFolder({ ...files, [first]: post(`The key ${secret}`) });
  const layer = {
    label: (name: string) => name,
    get: (name: string) => (name === "agora-key" ? secret : undefined),
  };
  const source = memorySource(files);

  const { settings } = await openBlog({
    ...{ definitions: threePlatforms, source, layers: [layer], now: new Date(now) },
  });
  const { code, all } = await run(blog, ["publish", "--all"]);

  expect(secretsOf(settings)).toEqual([secret]);
  expect(code).toBe(1);
  expect(all).toContain("secret-in-post");
  expect(sandbox.state().requests.filter(({ method }) => method !== "GET")).toEqual([]);
});

test("a plan says how to give its key, and doctor where to get one and whose it is", async () => {
  const blog = siteFolder(files);

  const without = await run(blog, ["plan", "--all"], {});
  const lacking = await run(blog, ["doctor"], {});
  const found = await run(blog, ["doctor"]);

  expect(without.all).toContain("For Agora, set `AGORA_KEY`.");
  expect(lacking.out).toMatch(/Agora +no key: nobody hears of your posts/);
  expect(lacking.out).toContain("Agora: Ask for a key at the gate, and set AGORA_KEY.");
  expect(found.out).toMatch(/Agora +the key of zeno/);
});

test("front matter speaks of it: wishes, other tools' words, copies, and a key that leaked", async () => {
  const blog = siteFolder({
    ...files,
    [first]: post("First", "agora: false"),
    [second]: post("Second", "posse: {agora: {license: cc-40-by}}"),
    [third]: post("Third", "agora_secret: s3cret", "agora_id: nonsense"),
  });

  const { code, err } = await run(blog, ["check"], {});
  const { out } = await run(blog, ["plan", "--all", "--format", "json"], {});

  expect(code).toBe(1);
  expect(err).toContain("`posse.agora.license` is not one of");
  expect(err).toContain("For Medium write it as `posse.medium.license`.");
  expect(err).toContain("`agora_secret` holds a key");
  expect(err).toContain("Revoke it at Agora (Gate → Keys)");
  expect(err).toContain('`agora_id` is "nonsense", which names no copy.');
  const { steps } = JSON.parse(out) as { steps: Record<string, string>[] };
  const refused = steps.find((step) => step.path === first && step.platform === "agora");
  expect(refused).toMatchObject({ kind: "skip", reason: "opted-out" });
});

test("its copies are recorded in the blog, and found again there and on the platform", async () => {
  const blog = siteFolder({ ...files, [second]: post("Second") });
  const ledger = (name: string) => ["--ledger", join(blog, name)];
  await run(blog, [
    "publish",
    "--all",
    "--platform",
    "agora",
    "--record",
    "front-matter",
    ...ledger(".one"),
  ]);

  const recorded = readFileSync(join(blog, first), "utf8");
  const adopted = await run(blog, ["reconcile", "--platform", "agora", ...ledger(".two")]);
  writeFiles(blog, { [first]: `${recorded}\nMore.\n` });
  const updated = await run(blog, ["publish", "--all", "--platform", "agora", ...ledger(".two")]);

  expect(recorded).toContain(`agora_id: 'a1'\nagora_url: '${sandbox.url}/agora/notes/a1'\n`);
  expect(adopted.out).toContain("adopted");
  expect(updated.out).toMatch(/✓ updated +Agora/);
  expect(notes()).toHaveLength(2);
});

test("what people read of it is its own: the rendered text, the preview, the sandbox, the workflow", async () => {
  const blog = siteFolder(files);
  const pages = join(siteFolder({}), "pages");

  const rendered = await run(blog, ["render", "--platform", "agora"], {});
  const preview = await run(blog, ["preview", "--out", pages], {});
  const told = await posse(["sandbox", "--port", "0", "--format", "json"], {
    ...{ definitions: threePlatforms, players: threePlayers },
    signal: AbortSignal.abort(),
  });

  expect(rendered.out).toBe("What is said of First.");
  expect(preview.code).toBe(0);
  const names = readdirSync(join(pages, "posts"));
  const [page = ""] = names.filter((name) => name.endsWith(".agora.html"));
  expect(names).toHaveLength(4);
  expect(readFileSync(join(pages, "posts", page), "utf8")).toContain("What is said of First.");
  expect(readFileSync(join(pages, "index.html"), "utf8")).toContain("dev.to, Medium and Agora");
  expect(JSON.parse(told.out)).toMatchObject({ agora: expect.stringMatching(/\/agora$/) });
  expect(await (await fetch(sandbox.url)).text()).toMatch(/dev\.to, Medium and Agora/);
  expect(platformInputs(threePlatforms)).toContain(
    '  agora-visibility:\n    description: "Of new notes: `public` or `draft`. Default: `public`."\n',
  );
});
