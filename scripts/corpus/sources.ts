import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { memoryLedger } from "../../__tests__/fakes/memory-ledger.ts";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import { systemClock } from "../../src/core/clock.ts";
import type { Source } from "../../src/core/source.ts";
import { directorySource } from "../../src/io/directory-source.ts";
import { gitSource } from "../../src/io/git-source.ts";
import { platforms } from "../../src/platforms/index.ts";
import { planJson } from "../../src/report/plan-json.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import { allPosts } from "./all-posts.ts";
import { readTar } from "./blog.ts";

// The plan of a blog read from a directory and from a commit's objects must be the same, every article included:
// node scripts/run-typescript.js scripts/corpus/sources.ts DIRECTORY [BLOG…]
const { positionals } = parseArgs({ allowPositionals: true });
const [corpus = "", ...wanted] = positionals;
const some = [
  "Leaflet+Leaflet",
  "elixir-lang+elixir-lang.github.com",
  "swiftlang+swift-org-website",
];

async function planOf(source: Source): Promise<string> {
  const blog = await openBlog({
    definitions: platforms,
    source,
    layers: [],
    now: new Date("2026-09-01T00:00:00Z"),
    repository: async () => ({ owner: "ada", name: "blog" }),
  });
  const session = await openSession({
    ...{ blog, source, clock: systemClock, purpose: "look", run: "corpus" },
    ledger: memoryLedger(),
  });
  const plan = await prepare(allPosts(blog.site.posts, "look"), session.ports);
  const digests = plan.steps.map(({ article }) => article?.digest ?? null);
  return JSON.stringify([planJson(blog.site, plan), digests]);
}

let different = 0;
for (const name of wanted.length > 0 ? wanted : some) {
  const folder = mkdtempSync(join(tmpdir(), "posse-sources-"));
  try {
    for (const [path, bytes] of readTar(join(corpus, "full", name, "site.tar.gz"))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const git = (...args: string[]) =>
      execFileSync(
        "git",
        ["-c", "user.name=x", "-c", "user.email=x@x", "-c", "core.autocrlf=false", ...args],
        {
          cwd: folder,
        },
      );
    git("init", "-q");
    git("add", "-A", "-f");
    git("commit", "-qm", "x");
    const [fromDirectory, fromGit] = [
      await planOf(await directorySource(folder)),
      await planOf(await gitSource(folder, "HEAD")),
    ];
    const isEqual = fromDirectory === fromGit;
    if (!isEqual) different += 1;
    console.log(
      `${name}: ${isEqual ? "equal" : "DIFFERENT"} (${fromGit.length} characters of plan)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.exitCode = different === 0 ? 0 : 1;
