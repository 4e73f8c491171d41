import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { memoryLedger } from "../../__tests__/fakes/memory-ledger.ts";
import { virtualClock } from "../../__tests__/fakes/virtual-clock.ts";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession, type Session } from "../../src/compose/session.ts";
import type { Rendering } from "../../src/core/article.ts";
import type { Clock } from "../../src/core/clock.ts";
import { type Diagnostic, hasErrors } from "../../src/core/diagnostic.ts";
import { groupBy } from "../../src/core/group-by.ts";
import type { Post } from "../../src/core/post.ts";
import type { Outcome } from "../../src/core/step.ts";
import { platforms } from "../../src/platforms/index.ts";
import type { SettingName } from "../../src/settings/settings-table.ts";
import { apply } from "../../src/syndicate/apply/apply.ts";
import type { ApplyPorts } from "../../src/syndicate/model/types.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import { allPosts } from "./all-posts.ts";
import { faultsOf } from "./faults.ts";
import { blogSource, placeOf } from "./place.ts";

// Publishes real blogs to the sandbox and checks what it holds then:
// node scripts/run-typescript.js scripts/corpus/publish.ts DIRECTORY [BLOG…] [--verbose]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: "boolean", default: false } },
});
const [corpus = "", ...wanted] = positionals;
const buildTime = new Date("2026-09-01T00:00:00Z");

interface Tally {
  readonly posts: number;
  readonly published: { readonly devto: number; readonly medium: number };
  readonly hidden: number;
  readonly refused: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

async function publishBlog(name: string): Promise<Tally> {
  // Nobody waits here: a pause only turns the clock.
  const clock = virtualClock(buildTime);
  const sandbox = await startSandbox({ limits: false, now: () => clock.now() });
  try {
    const { site, session } = await openAt(name, sandbox, clock);
    const scope = allPosts(site.posts, "publish");
    const ports = { ...session.ports, render: renderedOnce(session) };
    const created = { devto: 0, medium: 0 };
    for (;;) {
      const plan = await prepare(scope, ports);
      const { outcomes } = await apply(plan, scope, ports);
      for (const { ok, step } of outcomes) {
        if (ok && step.kind === "create") created[step.platform as keyof typeof created] += 1;
      }
      // Medium takes ten stories a day: what is deferred is published on the days after.
      if (outcomes.some(({ step }) => step.reason === "deferred")) {
        await clock.sleep(24 * 60 * 60 * 1000);
        continue;
      }
      const hidden = site.posts.filter(({ state }) => state !== "published" && state !== "invalid");
      return {
        posts: site.posts.length,
        published: created,
        hidden: hidden.length,
        refused: refusedOf(outcomes, [...site.posts.flatMap(found), ...plan.diagnostics]),
        faults: faultsOf(sandbox.state()),
      };
    }
  } finally {
    await sandbox.close();
  }
}

/** The blog, with its accounts on the sandbox. */
async function openAt(name: string, { devto, medium }: Sandbox, clock: Clock) {
  const [owner = "", repository = ""] = name.split("+");
  const place = placeOf(corpus, name);
  const given: Partial<Record<SettingName, string>> = {
    "devto-api-key": "sandbox-devto-key",
    "medium-token": "sandbox-medium-token",
    "devto-url": devto,
    "medium-url": medium,
    "site-dir": place.subdir,
    config: place.config.join("\n"),
  };
  const source = blogSource(place);
  const blog = await openBlog({
    definitions: platforms,
    source,
    layers: [{ label: (setting) => setting, get: (setting) => given[setting] }],
    now: buildTime,
    repository: async () => ({ owner, name: repository }),
  });
  const session = await openSession({
    ...{ blog, source, clock },
    ledger: memoryLedger(),
    run: "corpus",
    purpose: "publish",
    waitForLive: 0,
  });
  return { site: blog.site, session };
}

/** What waits for another day is not rendered anew. */
function renderedOnce(session: Session): ApplyPorts["render"] {
  const rendered = new Map<string, Promise<Rendering>>();
  return (post, platform) => {
    const key = `${platform.id} ${post.path}`;
    const rendering = rendered.get(key) ?? session.render(post, platform);
    rendered.set(key, rendering);
    return rendering;
  };
}

/** How often each reason kept a copy from being made. */
function refusedOf(
  outcomes: readonly Outcome[],
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, number> {
  const byPath = groupBy(diagnostics, ({ path }) => path);
  const refused = new Map<string, number>();
  for (const { ok, step, error } of outcomes) {
    if (ok) continue;
    const codes = codesOf(byPath.get(step.path) ?? [], error?.code ?? step.reason, step.reason);
    const code = `${codes} (${step.platform})`;
    refused.set(code, (refused.get(code) ?? 0) + 1);
    if (values.verbose) console.error(`${step.path} ${step.platform}: ${code} ${error?.message}`);
  }
  return refused;
}

function found({ diagnostics }: Post): readonly Diagnostic[] {
  return diagnostics;
}

function codesOf(diagnostics: readonly Diagnostic[], code: string, reason: string): string {
  if (!hasErrors(diagnostics)) return `${reason}/${code}`;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return [...new Set(errors.map((error) => error.code))].sort().join("+");
}

const rows: string[] = [];
let faulty = 0;
for (const name of readdirSync(join(corpus, "full")).sort()) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { posts, hidden, published, refused, faults } = await publishBlog(name);
  const reasons = [...refused].map(([code, count]) => `${count} × ${code}`).join(", ");
  rows.push(
    `| ${name} | ${posts} | ${hidden} | ${published.devto} | ${published.medium} | ${reasons} |`,
  );
  console.log(rows.at(-1));
  faulty += faults.length;
  for (const fault of faults.slice(0, values.verbose ? 200 : 5)) console.log(`    FAULT ${fault}`);
}
console.log(
  "\n| blog | posts | not on the site | dev.to | Medium | refused |\n|---|---|---|---|---|---|",
);
console.log(rows.join("\n"));
if (faulty > 0) process.exitCode = 1;
