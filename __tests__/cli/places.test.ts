import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

/** Two servers: one to try things in, and one that stands for what is real. */
let tried: Sandbox;
let real: Sandbox;
beforeAll(async () => {
  [tried, real] = await Promise.all([
    startSandbox({ limits: false }),
    startSandbox({ limits: false }),
  ]);
});
afterAll(() => Promise.all([tried.close(), real.close()]));
beforeEach(() => {
  tried.reset();
  real.reset();
});

const post = (title: string) => `---\ntitle: ${title}\n---\n\nText of ${title}.\n`;
const first = "_posts/2026-01-01-first.md";

const blog = () =>
  siteFolder({ "_config.yml": "url: https://blog.example\n", [first]: post("First") });

type Environment = Readonly<Record<string, string>>;

const env = ({ devto, medium }: Sandbox): Environment => ({
  ...{ POSSE_DEVTO_URL: devto, DEVTO_API_KEY: "sandbox-devto-key" },
  ...{ POSSE_MEDIUM_URL: medium, MEDIUM_TOKEN: "sandbox-medium-token" },
});

function on(folder: string, environment: Environment, ...args: readonly string[]) {
  return posse([...args, "--site", folder], {
    clock: virtualClock("2026-06-01T00:00:00Z"),
    env: environment,
  });
}

const titles = ({ state }: Sandbox) => state().devto.articles.map(({ title }) => String(title));
const writes = ({ state }: Sandbox) =>
  state().requests.filter(({ method }) => method !== "GET").length;
const own = (folder: string) => readdirSync(folder).filter((name) => name.startsWith(".posse"));

describe("what was tried in the sandbox", () => {
  test("is known to the sandbox's runs alone: for the platforms nothing has happened yet", async () => {
    const folder = blog();
    const before = await on(folder, {}, "plan", "--all");

    await on(folder, env(tried), "publish", "--all");
    const again = await on(folder, env(tried), "publish");
    const after = await on(folder, {}, "plan", "--all");

    expect(own(folder)).toEqual([".posse-sandbox"]);
    expect(again.out).toContain("Nothing to do.");
    expect(writes(tried)).toBe(2);
    expect(after.out).toBe(before.out);
  });

  test("is not said in the blog itself, whatever `record` says", async () => {
    const folder = blog();
    writeFiles(folder, {
      "_config.yml": "url: https://blog.example\nposse: { record: front-matter }\n",
      "_data/syndication.json": "{}\n",
    });

    await on(folder, env(tried), "publish", "--all");

    expect(readFileSync(join(folder, first), "utf8")).toBe(post("First"));
  });

  test("`status` says whose ledger it shows, and where the other copies are", async () => {
    const folder = blog();
    await on(folder, env(tried), "publish", "--all");

    const there = await on(folder, env(tried), "status", "--verbose");
    const here = await on(folder, {}, "status");
    const doctor = await on(folder, env(tried), "doctor");

    expect(there.out).toContain("the sandbox's own ledger (.posse-sandbox)");
    expect(there.out.replace(/\s+/g, " ")).toContain(
      "started anew since, it is empty: delete that folder",
    );
    expect(there.out).toContain(tried.devto);
    expect(here.out).toContain("There is no ledger yet");
    expect(here.out).toContain("Copies in the sandbox are not listed here");
    expect(doctor.out).toContain("1 post in the sandbox's own ledger (.posse-sandbox)");
  });

  test("copies that the sandbox has forgotten are made again there, and nowhere else", async () => {
    const folder = blog();
    await on(folder, env(tried), "publish", "--all");
    tried.reset();

    await on(folder, env(tried), "reconcile");
    const status = await on(folder, env(tried), "status", "--format", "json");

    expect(JSON.parse(status.out).copies).toContainEqual(
      expect.objectContaining({ platform: "devto", state: "detached" }),
    );
    expect(own(folder)).toEqual([".posse-sandbox"]);
  });

  test("in a file in the place of the ledger's folder nothing can be recorded, and nothing is sent", async () => {
    const folder = blog();
    writeFileSync(join(folder, ".posse-sandbox"), "mine");

    const { code, err } = await on(folder, env(tried), "publish", "--all");

    expect(code).toBe(2);
    expect(err).toContain(".posse-sandbox is not a folder");
    expect(writes(tried)).toBe(0);
    expect(readFileSync(join(folder, ".posse-sandbox"), "utf8")).toBe("mine");
  });
});

describe("one ledger for two addresses", () => {
  test.each([
    ["the sandbox, then the real one", () => [tried, real] as const],
    ["the real one, then the sandbox", () => [real, tried] as const],
  ])("%s: nothing is posted unasked, and both keep their copies", async (_, order) => {
    const [one, other] = order();
    const folder = blog();
    const ledger = ["--ledger", join(folder, ".ledger")];
    await on(folder, env(one), "publish", "--all", ...ledger);

    const unasked = await on(folder, env(other), "publish", ...ledger);
    const before = titles(other);
    const asked = await on(folder, env(other), "publish", "--all", ...ledger);
    writeFiles(folder, { [first]: post("Edited") });
    const updated = await on(folder, env(one), "publish", "--platform", "devto", ...ledger);
    const status = await on(folder, env(other), "status", ...ledger);

    expect([unasked.code, asked.code, updated.code]).toEqual([0, 0, 0]);
    expect(before).toEqual([]);
    expect(titles(one)).toEqual(["Edited"]);
    expect(titles(other)).toEqual(["First"]);
    expect(status.out.replace(/\s+/g, " ")).toContain(
      `1 copy on dev.to at another address, ${one.devto}`,
    );
    // A command is never broken into lines.
    const sentences = status.out.split("\n").filter((line) => !line.startsWith("`posse"));
    expect(sentences.filter((line) => line.length > 100)).toEqual([]);
  });

  test("a ledger of a newer schema is refused, and nothing is sent or written", async () => {
    const folder = blog();
    const text = JSON.stringify({ schema: 3 });
    writeFiles(folder, { ".posse-sandbox/ledger.json": text });

    const { code, err } = await on(folder, env(tried), "publish", "--all");

    expect(code).toBe(2);
    expect(err).toContain("has schema 3");
    expect(err).toContain("A newer Posse wrote it");
    expect(writes(tried)).toBe(0);
    expect(readdirSync(join(folder, ".posse-sandbox"))).toEqual(["ledger.json"]);
  });
});

describe("the key of another account at the same address", () => {
  const other = () => ({ ...env(tried), DEVTO_API_KEY: "sandbox-admin-key" });

  test.each([
    ["that has articles of its own", true],
    ["that has none", false],
  ])("%s changes no copy of the first, and takes none for deleted", async (_, hasArticles) => {
    const folder = blog();
    await on(folder, env(tried), "publish", "--all");
    if (hasArticles) {
      writeFiles(folder, { "_posts/2026-05-31-second.md": post("Second") });
      const second = await on(folder, other(), "publish");
      expect(second.code).toBe(0);
    }
    const before = titles(tried);
    writeFiles(folder, { [first]: post("Edited") });

    const { code, err } = await on(folder, other(), "publish");
    const reconciled = await on(folder, other(), "reconcile");
    const untouched = titles(tried);
    const right = await on(folder, env(tried), "publish");

    expect(code).toBe(1);
    expect(err).toContain("1 copy on dev.to belongs to sandbox, and the key is moderator's");
    expect(err).toContain("Give the key of the account that the copy belongs to.");
    expect(untouched).toEqual(before);
    expect(reconciled.out).toMatch(/other-account +dev\.to/);
    expect(reconciled.out).not.toContain("detached");
    expect(right.code).toBe(0);
    expect(titles(tried)).toContain("Edited");
  });

  test("`doctor` says whose key it is, and whose the copies are", async () => {
    const folder = blog();
    await on(folder, env(tried), "publish", "--all");

    const { code, out } = await on(folder, other(), "doctor");

    expect(code).toBe(1);
    expect(out.replace(/\s+/g, " ")).toMatch(
      /✗ +dev\.to +the key of moderator .*; the copies in the ledger belong to sandbox/,
    );
  });

  test("a run with nothing to do asks nobody whose key it is", async () => {
    const folder = blog();
    await on(folder, env(tried), "publish", "--all");
    const before = tried.state().requests.length;

    await on(folder, other(), "publish");

    expect(tried.state().requests).toHaveLength(before);
  });
});

describe("a run that speaks to the sandbox and to a platform", () => {
  const mixed = () => ({ ...env(tried), POSSE_MEDIUM_URL: "" });

  test("is refused before anything is sent", async () => {
    const folder = blog();

    const { code, err } = await on(folder, mixed(), "publish", "--all");

    expect(code).toBe(2);
    expect(err).toContain("dev.to is a sandbox on this machine, and Medium is not");
    expect(err).toContain("--platform devto");
    expect(writes(tried)).toBe(0);
    expect(own(folder)).toEqual([]);
  });

  test("goes to the sandbox where the platform has no key, and offers its posts there", async () => {
    const folder = blog();

    const { code } = await on(folder, { ...mixed(), MEDIUM_TOKEN: "" }, "publish", "--all");

    expect(code).toBe(0);
    expect(titles(tried)).toEqual(["First"]);
    expect(own(folder)).toEqual([".posse-sandbox"]);
    expect(existsSync(join(folder, ".posse-sandbox", "medium"))).toBe(true);
  });
});

test("a ledger within the blog is no part of the blog", async () => {
  const folder = blog();
  const ledger = join(folder, "kept");
  await on(folder, env(tried), "publish", "--all", "--ledger", ledger);
  expect(existsSync(join(ledger, "v1", first.replace(".md", ".json")))).toBe(true);

  const again = await on(folder, env(tried), "publish", "--ledger", ledger);

  expect([again.code, again.out]).toEqual([0, expect.stringContaining("Nothing to do.")]);
  expect(titles(tried)).toEqual(["First"]);
});
