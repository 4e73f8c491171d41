import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { memoryLedger } from "../../__tests__/fakes/memory-ledger.ts";
import { openBlog } from "../../src/compose/blog.ts";
import { openSession } from "../../src/compose/session.ts";
import type { SettingName } from "../../src/compose/settings.ts";
import type { Rendering } from "../../src/core/article.ts";
import type { Clock } from "../../src/core/clock.ts";
import { type Diagnostic, hasErrors } from "../../src/core/diagnostic.ts";
import { groupBy } from "../../src/core/group-by.ts";
import type { Source } from "../../src/core/source.ts";
import { type SandboxState, startSandbox } from "../../src/sandbox/index.ts";
import { apply } from "../../src/syndicate/apply.ts";
import { prepare } from "../../src/syndicate/prepare.ts";
import { scopeOf } from "../../src/syndicate/scope.ts";
import type { ApplyPorts } from "../../src/syndicate/types.ts";
import { readTar, treeSource } from "./blog.ts";

// Publishes real blogs to the sandbox and checks what it holds then:
// node scripts/run-typescript.js scripts/corpus/publish.ts DIRECTORY [BLOG…] [--verbose]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: "boolean", default: false } },
});
const [corpus = "", ...wanted] = positionals;
const buildTime = new Date("2026-09-01T00:00:00Z");

/** The archive's texts, and the names of all other files of the repository. */
function blogSource(folder: string, { subdir, source }: Place): Source {
  const archive = readTar(join(folder, "site.tar.gz"));
  const extra = join(subdir, "_corpus.yml");
  const texts = treeSource(
    new Map(archive).set(extra, Buffer.from(source === "" ? "" : `source: ${source}\n`)),
  );
  const names = gunzipSync(readFileSync(join(folder, "files.txt.gz")))
    .toString()
    .trim()
    .split("\n");
  const empty = new Uint8Array();
  return {
    ...texts,
    // Of the other files only the names are known.
    read: (path) => texts.read(path).catch(() => empty),
    async files() {
      const known = new Set((await texts.files()).map(({ path }) => path));
      const others = names.filter((path) => !known.has(path) && !/\/_posts\/|^_posts\//.test(path));
      const all = [...known, ...others].sort();
      return all.map((path) => ({ path, kind: "file" as const }));
    },
  };
}

/** Nobody waits here: a pause only turns the clock. */
function hurriedClock(): Clock {
  let time = buildTime.getTime();
  return {
    now: () => new Date(time),
    async sleep(ms) {
      time += ms;
    },
  };
}

interface Tally {
  readonly posts: number;
  readonly published: { readonly devto: number; readonly medium: number };
  readonly hidden: number;
  readonly refused: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

async function publishBlog(name: string): Promise<Tally> {
  const [owner = "", repository = ""] = name.split("+");
  const clock = hurriedClock();
  const place = placeOf(name);
  const sandbox = await startSandbox({ limits: false, now: () => clock.now() });
  try {
    const given: Partial<Record<SettingName, string>> = {
      "devto-api-key": "sandbox-devto-key",
      "medium-token": "sandbox-medium-token",
      "devto-url": sandbox.devto,
      "medium-url": sandbox.medium,
      "site-dir": place.subdir,
      config: place.config.join("\n"),
    };
    const source = blogSource(join(corpus, "full", name), place);
    const blog = await openBlog({
      source,
      layers: [{ label: (setting) => setting, get: (setting) => given[setting] }],
      now: buildTime,
      repository: async () => ({ owner, name: repository }),
    });
    const session = openSession({
      ...{ blog, source, clock },
      ledger: memoryLedger(),
      run: "corpus",
      purpose: "publish",
      waitForLive: 0,
    });
    const scope = scopeOf({
      purpose: "publish",
      pushed: null,
      asked: blog.site.posts.map(({ path }) => path),
      backfill: 0,
      maxPosts: null,
      update: true,
    });
    // Medium takes ten stories a day: what is deferred is published on the days after, rendered once.
    const rendered = new Map<string, Promise<Rendering>>();
    const ports: ApplyPorts = {
      ...session.ports,
      render(post, platform) {
        const key = `${platform.id} ${post.path}`;
        const rendering = rendered.get(key) ?? session.render(post, platform);
        rendered.set(key, rendering);
        return rendering;
      },
    };
    const created = { devto: 0, medium: 0 };
    let plan = await prepare(scope, ports);
    let outcomes = (await apply(plan, scope, ports)).outcomes;
    for (;;) {
      for (const { ok, step } of outcomes) {
        if (ok && step.kind === "create") created[step.platform as keyof typeof created] += 1;
      }
      if (outcomes.every(({ step }) => step.reason !== "deferred")) break;
      await clock.sleep(24 * 60 * 60 * 1000);
      plan = await prepare(scope, ports);
      outcomes = (await apply(plan, scope, ports)).outcomes;
    }
    const failures = outcomes.filter(({ ok }) => !ok);
    const byPath = groupBy(
      [...blog.site.posts.flatMap(({ diagnostics }) => diagnostics), ...plan.diagnostics],
      ({ path }) => path,
    );
    const refused = new Map<string, number>();
    for (const { step, error } of failures) {
      const codes = codesOf(byPath.get(step.path) ?? [], error?.code ?? step.reason, step.reason);
      const code = `${codes} (${step.platform})`;
      refused.set(code, (refused.get(code) ?? 0) + 1);
      if (values.verbose) console.error(`${step.path} ${step.platform}: ${code} ${error?.message}`);
    }
    return {
      posts: blog.site.posts.length,
      published: created,
      hidden: blog.site.posts.filter(({ state }) => state !== "published" && state !== "invalid")
        .length,
      refused,
      faults: faultsOf(sandbox.state()),
    };
  } finally {
    await sandbox.close();
  }
}

function codesOf(diagnostics: readonly Diagnostic[], code: string, reason: string): string {
  if (!hasErrors(diagnostics)) return `${reason}/${code}`;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return [...new Set(errors.map((error) => error.code))].sort().join("+");
}

/** What no copy may have: a canonical URL twice or none, a replaced body, a link or an image that is not absolute. */
function faultsOf({ devto, medium }: SandboxState): readonly string[] {
  const faults: string[] = [];
  const all = [
    ...devto.articles.map((one) => ({
      canonical: one.canonical_url,
      html: String(one.body_html),
      url: one.url,
    })),
    ...medium.posts.map((one) => ({
      canonical: one.canonicalUrl,
      html: String(one.html),
      url: one.url,
    })),
  ];
  for (const platform of [
    devto.articles.map((one) => one.canonical_url),
    medium.posts.map((one) => one.canonicalUrl),
  ]) {
    if (new Set(platform).size !== platform.length) faults.push("a canonical URL twice");
  }
  for (const { canonical, html, url } of all) {
    if (typeof canonical !== "string" || !/^https?:\/\//.test(canonical))
      faults.push(`${url}: no canonical URL`);
    if (html.startsWith("Liquid syntax error")) faults.push(`${url}: replaced`);
    for (const [, attribute, value = ""] of html.matchAll(/<[a-z][^<>]*\s(src|href)="([^"]*)"/g)) {
      if (
        !/^(https?:|mailto:|tel:|#|ftp:|irc:|magnet:|bitcoin:|data:|[a-z][a-z0-9+.-]*:)/i.test(
          value,
        )
      ) {
        faults.push(`${url} (${canonical}): ${attribute}="${value}"`);
      }
    }
  }
  return faults;
}

interface Place {
  readonly subdir: string;
  readonly config: readonly string[];
  /** One blog's sources are made by its own build; here they lie where that build takes them from. */
  readonly source: string;
}

/** Where the blog lies in its repository, and its configuration files. */
function placeOf(name: string): Place {
  const index: readonly (Place & { readonly dir: string })[] = JSON.parse(
    readFileSync(join(corpus, "index.json"), "utf8"),
  );
  const entry = index.find(({ dir }) => dir === `full/${name}`);
  return {
    subdir: entry?.subdir || ".",
    config: [...(entry?.config ?? ["_config.yml"]), "_corpus.yml"],
    source: entry?.source ?? "",
  };
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
