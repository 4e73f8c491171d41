import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startSandbox } from "../../packages/sandbox/index.ts";
import type { Section } from "./bench.ts";
import { smallBlog } from "./blogs.ts";
import { aim, type Figure, shown } from "./figures.ts";
import { compare, run } from "./measure.ts";

/** How long a run takes that has nothing to do, in starts of Node itself. */
export const start: Section = async ({ dist, folder, pairs }) => {
  const cli = join(dist, "cli.js");
  const baseline = smallBlog(join(folder, "baseline"));
  const published = smallBlog(join(folder, "published"));
  // A sandbox, so that both ledgers are as runs leave them.
  // A sandbox, so that both ledgers are as runs leave them. It is gone when they are read: a run with nothing to do asks nobody.
  const sandbox = await startSandbox({ limits: false });
  const at = { POSSE_DEVTO_URL: sandbox.devto, POSSE_MEDIUM_URL: sandbox.medium };
  const env = { ...at, DEVTO_API_KEY: "sandbox-devto-key", MEDIUM_TOKEN: "sandbox-medium-token" };
  try {
    await run(process.execPath, [cli, "publish", "--site", baseline], { env });
    await run(process.execPath, [cli, "publish", "--all", "--yes", "--site", published], { env });
  } finally {
    await sandbox.close();
  }
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify({ repository: { default_branch: "main" } }));
  // A tag was pushed: what a run is told by the runner, and nothing to do for it.
  const idle = {
    ...{ GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/tags/v1", GITHUB_EVENT_PATH: event },
    ...{ GITHUB_REPOSITORY: "ada/blog", GITHUB_OUTPUT: join(folder, "output") },
  };
  writeFileSync(idle.GITHUB_OUTPUT, "");
  const program =
    (name: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
    async () =>
      (await run(process.execPath, [join(dist, name), ...args], { env })).seconds;
  const cases: readonly Case[] = [
    ["posse --version", program("cli.js", ["--version"]), 1.4],
    [
      "posse plan, every post in the ledger as older",
      program("cli.js", ["plan", "--site", baseline], at),
      2,
    ],
    ["posse plan, every post published", program("cli.js", ["plan", "--site", published], at), 2.5],
    ["the action, for an event with nothing to do", program("action.js", [], idle), 2],
    ["its post step", program("post.js"), 1.3],
  ];
  const figures: Figure[] = [];
  for (const [what, start, goal] of cases) {
    const { one, other, ratio } = await compare(pairs, start, node);
    if (figures.length === 0) figures.push(shown("node -e 0", other * 1000, " ms"));
    figures.push(shown(what, one * 1000, " ms"), aim("… in starts of Node", ratio, goal));
  }
  return figures;
};

/** What is started, and in how many starts of Node it should be done. */
type Case = readonly [what: string, start: () => Promise<number>, goal: number];

async function node(): Promise<number> {
  return (await run(process.execPath, ["-e", "0"])).seconds;
}
