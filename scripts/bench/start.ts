import { join } from "node:path";
import { startSandbox } from "../../packages/sandbox/index.ts";
import type { Section } from "./bench.ts";
import { smallBlog } from "./blogs.ts";
import { atMost, type Figure, shown } from "./figures.ts";
import { compare, run } from "./measure.ts";

/** How long a run takes that has nothing to do, in starts of Node itself. */
export const start: Section = async ({ dist, folder, pairs }) => {
  const cli = join(dist, "cli.js");
  const baseline = smallBlog(join(folder, "baseline"));
  const published = smallBlog(join(folder, "published"));
  // A sandbox, so that both ledgers are as runs leave them.
  const sandbox = await startSandbox({ limits: false });
  try {
    const env = {
      POSSE_DEVTO_URL: sandbox.devto,
      POSSE_MEDIUM_URL: sandbox.medium,
      DEVTO_API_KEY: "sandbox-devto-key",
      MEDIUM_TOKEN: "sandbox-medium-token",
    };
    await run(process.execPath, [cli, "publish", "--site", baseline], { env });
    await run(process.execPath, [cli, "publish", "--all", "--yes", "--site", published], { env });
  } finally {
    await sandbox.close();
  }
  const node = async () => (await run(process.execPath, ["-e", "0"])).seconds;
  const plan = (site: string) => async () =>
    (await run(process.execPath, [cli, "plan", "--site", site])).seconds;
  const figures: Figure[] = [];
  const settled = await compare(pairs, plan(baseline), node);
  figures.push(
    shown("node -e 0", settled.other * 1000, " ms"),
    shown("posse plan, every post in the ledger as older", settled.one * 1000, " ms"),
    atMost("… in starts of Node", settled.ratio, 3, { goal: 2 }),
  );
  const rendered = await compare(pairs, plan(published), node);
  figures.push(
    shown("posse plan, every post published: each is rendered", rendered.one * 1000, " ms"),
    shown("… in starts of Node", rendered.ratio),
  );
  return figures;
};
