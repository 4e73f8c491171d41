import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder, writeFiles } from "../fakes/site-folder.ts";

/** The program as it is shipped: `dist`, or the build that POSSE_DIST names. */
const program = join(process.env.POSSE_DIST ?? "dist", "cli.js");
const posts = ["_posts/2026-01-01-both.md", "_posts/2026-01-02-story.md"];

let sandbox: Sandbox;
let site: string;

beforeAll(async () => {
  expect(existsSync(program)).toBe(true);
  sandbox = await startSandbox({ limits: false });
});

afterAll(() => sandbox.close());

beforeEach(() => {
  sandbox.reset();
  site = siteFolder({
    "_config.yml": "url: https://blog.example\n",
    [posts[0] ?? ""]: "---\ntitle: Both\n---\nFor both.\n",
    [posts[1] ?? ""]: "---\ntitle: Story\nposse: [medium]\n---\nFor Medium.\n",
  });
});

function posse(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args, "--site", site], {
    env: {
      ...{ PATH: process.env.PATH, DEVTO_API_KEY: "sandbox-devto-key" },
      ...{ POSSE_DEVTO_URL: sandbox.devto, POSSE_MEDIUM_URL: sandbox.medium },
      MEDIUM_TOKEN: "sandbox-medium-token",
      ...{ BLUESKY_IDENTIFIER: "sandbox.test", BLUESKY_APP_PASSWORD: "sandbox-app-password" },
      ...{ POSSE_BLUESKY_URL: sandbox.bluesky, POSSE_MASTODON_URL: sandbox.mastodon },
      MASTODON_ACCESS_TOKEN: "sandbox-mastodon-token",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

let platforms = "devto,medium";

function publish(...args: readonly string[]): ChildProcess {
  return posse("publish", "--platform", platforms, "--format", "json", ...args);
}

interface Ended {
  readonly code: number | null;
  readonly outcomes: readonly {
    readonly ok: boolean;
    readonly path: string;
    readonly error?: { readonly code: string };
  }[];
}

async function end(child: ChildProcess): Promise<Ended> {
  let text = "";
  child.stdout?.on("data", (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, "close");
  return { code, outcomes: text === "" ? [] : JSON.parse(text).outcomes };
}

/** A run that hangs in its request of that number, until somebody lets go or it ends; undefined: it has fewer. */
async function hangingIn(
  number: number,
  paths: readonly string[] = posts,
): Promise<ChildProcess | undefined> {
  const calm = { fault: "slow:0", times: number - 1 };
  sandbox.faults([...(number > 1 ? [calm] : []), { fault: "hold" }]);
  const child = publish(...paths);
  while (sandbox.state().requests.length < number) {
    if (child.exitCode !== null) return undefined;
    await sleep(5);
  }
  sandbox.faults([]);
  return child;
}

/** A story that was under way to Medium, and that its feed does not show: somebody looks, and says so. */
async function settle({ outcomes }: Ended): Promise<void> {
  for (const { path, error } of outcomes) {
    if (error?.code !== "ambiguous") continue;
    const title = path === posts[0] ? "Both" : "Story";
    const story = sandbox.state().medium.posts.find((one) => one.title === title);
    const verdict = story ? ["--copy", String(story.url)] : ["--not-published"];
    const [code] = await once(posse("resolve", path, "--platform", "medium", ...verdict), "close");
    expect(code).toBe(0);
  }
}

function held() {
  const { devto, medium } = sandbox.state();
  return {
    devto: devto.articles.map(({ title }) => title),
    medium: medium.posts.map(({ title }) => title).sort(),
  };
}

/** All of the requests that a run may die in where that is looked for (`npm run soak -- --only killed-cli`), else every other one. */
function sampled(requests: readonly number[]): readonly number[] {
  return requests.filter((number) => process.env.POSSE_SOAK !== undefined || number % 2 === 0);
}

/** A session and a list, an account and a list, and two announcements on each network. */
describe.each(sampled([1, 2, 3, 4, 5, 6, 7, 8]))(
  "killed in its request %i to Bluesky or Mastodon",
  (number) => {
    const first = posts[0] ?? "";
    const second = "_posts/2026-01-03-second.md";
    beforeEach(() => {
      platforms = "bluesky,mastodon";
      writeFiles(site, { [second]: "---\ntitle: Second\n---\nOn both networks.\n" });
    });
    afterEach(() => {
      platforms = "devto,medium";
    });

    test("a run leaves nothing that the next would announce twice or lose", async () => {
      const child = await hangingIn(number, [first, second]);
      child?.kill("SIGKILL");
      if (child) await once(child, "close");
      sandbox.release();

      const settled = await end(publish(first, second));
      const writes = requests();
      const last = await end(publish());

      expect(child?.signalCode).toBe("SIGKILL");
      expect([settled.code, last.code]).toEqual([0, 0]);
      const shown = sandbox
        .copies()
        .map(({ platform, canonicalUrl }) => `${platform} ${canonicalUrl}`);
      expect(shown.sort()).toEqual([
        "Bluesky https://blog.example/2026/01/01/both.html",
        "Bluesky https://blog.example/2026/01/03/second.html",
        "Mastodon https://blog.example/2026/01/01/both.html",
        "Mastodon https://blog.example/2026/01/03/second.html",
      ]);
      expect(requests()).toBe(writes);
    });
  },
);

const all = { devto: ["Both"], medium: ["Both", "Story"] };
const requests = () => sandbox.state().requests.filter(({ method }) => method !== "GET").length;

/** Dev.to: its list and the article. Medium: the account, the feed and two stories. */
describe.each(sampled([1, 2, 3, 4, 5, 6]))("killed in its request %i", (number) => {
  test("a run leaves nothing that the next would make twice or lose", async () => {
    const child = await hangingIn(number);
    child?.kill("SIGKILL");
    if (child) await once(child, "close");
    sandbox.release();

    await settle(await end(publish(...posts)));
    const settled = await end(publish(...posts));
    const writes = requests();
    const last = await end(publish());

    expect(child?.signalCode).toBe("SIGKILL");
    expect([settled.code, last.code]).toEqual([0, 0]);
    expect(held()).toEqual(all);
    expect(requests()).toBe(writes);
    expect(last.outcomes.every(({ ok }) => ok)).toBe(true);
  });
});

describe.each(["SIGINT", "SIGTERM"] as const)("a run that gets %s while it publishes", (signal) => {
  test("records what it is doing, begins nothing new, and leaves the rest to the next", async () => {
    const child = await hangingIn(6);
    child?.kill(signal);
    if (child === undefined) throw new Error("there was no such request");
    const ending = end(child);
    await sleep(100);
    sandbox.release();

    const first = await ending;
    const stories = held().medium.length;
    const next = await end(publish());

    expect([child.signalCode, first.code]).toEqual([null, 1]);
    expect(first.outcomes.filter(({ ok, error }) => !ok && error?.code !== "aborted")).toEqual([]);
    expect(stories).toBeGreaterThan(0);
    expect(next.code).toBe(0);
    expect(held()).toEqual(all);
  });
});

test("a reader that goes away, as in `posse publish | head`, ends no run before its time", async () => {
  const child = publish(...posts);
  child.stdout?.destroy();

  const [code, signal] = await once(child, "close");
  const writes = requests();
  const next = await end(publish());

  expect([code, signal]).toEqual([0, null]);
  expect(held()).toEqual(all);
  expect([next.code, requests()]).toEqual([0, writes]);
});
