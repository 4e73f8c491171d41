import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse, unwrapped } from "../fakes/terminal.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: false });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const on = (folder: string, ...args: readonly string[]) =>
  posse([...args, "--site", folder], {
    clock: virtualClock("2026-06-01T00:00:00Z"),
    env: { POSSE_MEDIUM_URL: sandbox.medium, MEDIUM_TOKEN: "sandbox-medium-token" },
  });

const publish = (folder: string, ...more: readonly string[]) =>
  on(folder, "publish", "--platform", "medium", "--medium-visibility", "draft", ...more);

/** A blog whose post may or may not be among the drafts on Medium: the answer was lost. */
async function inDoubt(name = "_posts/2026-01-01-hello.md") {
  const folder = siteFolder({
    "_config.yml": "url: https://blog.example\n",
    [name]: "---\ntitle: Hello\n---\n\nText.\n",
  });
  sandbox.faults([{ platform: "medium", method: "POST", fault: "drop-after", times: 1 }]);
  const first = await publish(folder, "--all");
  return { folder, first };
}

/** The command that the output tells people to give, as the shell would split it. */
function commandIn(text: string): readonly string[] {
  const line = /`posse (resolve [^`]*)`/.exec(text)?.[1] ?? "";
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

describe("a story that may have been published", () => {
  test("is not sent again, and each run says what to look at and how to settle it", async () => {
    const { folder, first } = await inDoubt();

    const second = await publish(folder);

    for (const { code, all } of [first, second]) {
      expect(code).toBe(1);
      expect(all).toContain("Look for “Hello” among your stories and your drafts there.");
      expect(all).toContain("hello.md --platform medium --not-published ");
      expect(all).not.toContain("the input");
    }
    expect(sandbox.state().medium.posts).toHaveLength(1);
  });

  test.each(["_posts/2026-01-01-hello.md", "_posts/2026-01-01-a day at the sea.md"])(
    "is settled by the very command that is named, with the story's address: %s",
    async (name) => {
      const { folder, first } = await inDoubt(name);
      const story = String(sandbox.state().medium.posts[0]?.url);

      const command = commandIn(first.all).map((word) =>
        word === "URL-OF-THE-STORY" ? story : word,
      );
      const settled = await on(folder, ...command);
      const next = await publish(folder);

      expect(settled.code).toBe(0);
      expect(settled.out).toContain(story);
      expect(next.code).toBe(0);
      expect(sandbox.state().medium.posts).toHaveLength(1);
    },
  );

  test("is sent again once somebody has said that it is not there", async () => {
    const { folder, first } = await inDoubt();
    sandbox.reset();

    const command = commandIn(first.all)
      .join(" ")
      .replace("--copy URL-OF-THE-STORY", "--not-published");
    await on(folder, ...command.split(" "));
    const next = await publish(folder);

    expect(next.code).toBe(0);
    expect(sandbox.state().medium.posts).toHaveLength(1);
  });

  test("is found by itself where Medium shows it in public", async () => {
    const folder = siteFolder({
      "_config.yml": "url: https://blog.example\n",
      "_posts/2026-01-01-hello.md": "---\ntitle: Hello\n---\n\nText.\n",
    });
    sandbox.faults([{ platform: "medium", method: "POST", fault: "drop-after", times: 1 }]);
    const first = await on(folder, "publish", "--platform", "medium", "--all");

    const next = await on(folder, "publish", "--platform", "medium");

    expect([first.code, next.code]).toEqual([1, 0]);
    expect(next.out).toContain("1 post adopted");
    expect(sandbox.state().medium.posts).toHaveLength(1);
  });

  test("can not be settled where nothing is in doubt", async () => {
    const { folder } = await inDoubt();
    const post = "_posts/2026-01-01-hello.md";
    await on(folder, "resolve", post, "--platform", "medium", "--copy", "https://medium.com/p/1");

    const again = await on(folder, "resolve", post, "--platform", "medium", "--not-published");

    expect(again.code).toBe(2);
    expect(unwrapped(again.all)).toContain(
      "is not ambiguous, so there is nothing to resolve: the ledger says published as https://medium.com/p/1",
    );
  });
});
