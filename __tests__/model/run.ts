import { readEvent, whatToDo } from "../../src/action/event/event.ts";
import { commitToRead } from "../../src/action/event/newest.ts";
import { pushOf } from "../../src/action/event/push.ts";
import { type ConfiguredBlog, openBlog } from "../../src/compose/blog.ts";
import { createPlatforms } from "../../src/compose/platforms.ts";
import type { Rendering } from "../../src/core/article.ts";
import { LedgerConflict, Overtaken, PosseError } from "../../src/core/errors.ts";
import type { Platform } from "../../src/core/platform.ts";
import type { Post } from "../../src/core/post.ts";
import { branchLedger } from "../../src/ledger/branch-ledger.ts";
import { platforms as definitions } from "../../src/platforms/index.ts";
import type { Blog } from "../../src/readers/reader.ts";
import { readSettings, type SettingsLayer } from "../../src/settings/settings.ts";
import { apply } from "../../src/syndicate/apply/apply.ts";
import type { ApplyPorts } from "../../src/syndicate/model/types.ts";
import { prepare } from "../../src/syndicate/plan/prepare.ts";
import { scopeOf } from "../../src/syndicate/plan/scope.ts";
import {
  type JournalLine,
  journalLine,
  settleJournal,
} from "../../src/syndicate/settle/journal.ts";
import { settle } from "../../src/syndicate/settle/settle.ts";
import { memorySource } from "../fakes/memory-source.ts";
import { createEffects, Gone, type Mishap } from "./effects.ts";
import type { Commit } from "./history.ts";
import { judge } from "./judge-deeds.ts";
import { noteWaiting } from "./knowledge.ts";
import { devtoOn, mediumOn } from "./platforms.ts";
import {
  breaks,
  type Done,
  dayOf,
  type LiveRun,
  tell,
  type WorkflowRun,
  type World,
} from "./world.ts";

/** What became of a run. */
export type Ran = Done | { readonly kind: "nothing" | "stopped"; readonly why: string };

/** The ledger's branch. */
export const LEDGER = "posse";
/** How often a run reads a blog anew that moves on under it. */
const READINGS = 10;

/** A run of the action from its event to its outcomes: all of it but the process, git and HTTP. */
export async function runAction(world: World, run: WorkflowRun, mishap?: Mishap): Promise<Ran> {
  const backfill = Number(run.inputs.backfill ?? "0");
  const live: LiveRun = { run, backfill, heads: [world.history.head("main")], made: new Map() };
  world.live.add(live);
  const name = nameOf(run);
  tell(world, `${name} begins${mishap ? `; ${mishap.kind} at effect ${mishap.at}` : ""}`);
  try {
    const ran = await carriedOut(world, live, mishap);
    if (ran.kind === "done") noteWaiting(world, live, ran);
    tell(world, `${name}: ${inWords(ran)}`);
    return ran;
  } catch (error) {
    const isExpected = error instanceof PosseError || error instanceof Gone;
    if (!isExpected && !/cancelled/.test(String(error))) {
      breaks(world, `${name} threw ${error instanceof Error ? error.stack : error}`);
    }
    const why = error instanceof Error ? error.message : String(error);
    tell(world, `${name} stopped: ${why}`);
    return { kind: "stopped", why };
  } finally {
    world.live.delete(live);
  }
}

export function nameOf({ number, attempt, event, sha }: WorkflowRun): string {
  return `run ${number}${attempt > 1 ? `/${attempt}` : ""} (${event} of ${sha.slice(0, 5)})`;
}

async function carriedOut(world: World, live: LiveRun, mishap?: Mishap): Promise<Ran> {
  const { run } = live;
  const { history, clock } = world;
  const env = {
    ...{ GITHUB_REPOSITORY: "me/blog", GITHUB_EVENT_NAME: run.event, GITHUB_REF: run.ref },
    ...{ GITHUB_SHA: run.sha, GITHUB_RUN_ID: `${run.number}` },
    GITHUB_RUN_ATTEMPT: `${run.attempt}`,
  };
  const given: Readonly<Record<string, string>> = {
    ...{ "devto-api-key": "key-of-the-model", "medium-token": "token-of-the-model" },
    ...{ "github-token": "github-token-of-the-model", ...run.inputs },
  };
  const inputs: SettingsLayer = { label: (name) => name, get: (name) => given[name] };
  const settings = readSettings(definitions, [inputs]);
  const event = readEvent(run.payload, env, settings.publishFrom);
  const doing = whatToDo(event, settings.mode, true);
  if (doing.kind === "nothing") return doing;
  const there = new Set(Object.values(world.accounts).flatMap(({ held }) => held));
  const cancel = new AbortController();
  const past = pastOf(world);
  const { turn } = world;
  const effects = createEffects({ mishap, cancel, snapshots: world.snapshots, turn });
  const asking = { event, settings, doing, env, signal: cancel.signal };
  for (let times = 1; ; times++) {
    const reading = await commitToRead(asking, past, clock);
    if (reading.kind === "nothing") return reading;
    const commit = history.at(reading.commit);
    const { blog, render } = await open(world, commit, inputs);
    const { site, reader } = blog;
    const journal: JournalLine[] = [];
    const { platforms } = await createPlatforms(definitions, blog.settings, {
      ...{ clock, purpose: "publish", site: site.facts },
    });
    const ports: ApplyPorts = {
      posts: site.posts,
      platforms: platforms.map((one) => effects.platform(shelved(world, live, one))),
      ledger: effects.ledger(branchLedger(world.repository, { branch: LEDGER, now: clock.now })),
      ...{ render, clock, commit: commit.id, signal: cancel.signal },
      run: `${run.number}/${run.attempt}`,
      nonce: () => `nonce-${world.count()}`,
      isAlive: (id) => [...world.live].some((one) => `${one.run.number}/${one.run.attempt}` === id),
      isLater: (other) => history.isAncestor(commit.id, other),
      isNewest: async () => history.branches.get("main") === commit.id,
      isLive: async () => true,
      onEvent(one) {
        const line = journalLine(one);
        if (line !== undefined) journal.push(line);
      },
    };
    try {
      if (times === 1 && settings.resolve.length > 0) await settle(settings.resolve, ports);
      const asked = settings.posts.length === 0 ? null : new Set(settings.posts);
      const scope = scopeOf({
        ...{ purpose: "publish", asked, backfill: settings.backfill, maxPosts: settings.maxPosts },
        update: settings.update,
        ...(await pushOf({ event, env, commit: commit.id }, { site, reader }, past)),
      });
      const result = await apply(await prepare(scope, ports), scope, ports);
      if (effects.isGone()) throw new Gone("the machine is gone");
      const since = live.heads.filter(({ id }) => history.isAncestor(commit.id, id));
      return { kind: "done", result, commit, since, there };
    } catch (error) {
      if (effects.isGone() && mishap?.kind === "killed") await postStep(world, journal, commit.id);
      if (!(error instanceof Overtaken) || times >= READINGS) throw error;
    }
  }
}

/** The repository's commits as git and GitHub would tell of them. */
function pastOf({ history }: World) {
  return {
    head: async (branch: string) => history.branches.get(branch) ?? null,
    isAncestor: async (older: string, newer: string) => history.isAncestor(older, newer),
    since: async (older: string, newer: string) => history.changesBetween(older, newer),
    async of(commit: string) {
      const [parent] = history.at(commit).parents;
      if (parent !== undefined) return history.changesBetween(parent, commit);
      const paths = [...history.at(commit).files.keys()];
      return paths.map((path) => ({ kind: "added" as const, path }));
    },
    textsAt: async (commit: string, paths: readonly string[]) =>
      paths.map((path) => history.at(commit).files.get(path) ?? ""),
  };
}

interface Opened {
  readonly blog: ConfiguredBlog;
  readonly render: ApplyPorts["render"];
}

/** Reading and rendering are pure, so that what was read once is not read again. */
const opened = new Map<string, Opened>();
const rendered = new Map<string, Promise<Rendering>>();
const MOST = 400;

async function open(world: World, commit: Commit, inputs: SettingsLayer): Promise<Opened> {
  const files = Object.fromEntries(commit.files);
  const key = JSON.stringify([files, dayOf(world.time)]);
  const known = opened.get(key);
  if (known !== undefined) return known;
  const source = memorySource(files, commit.id);
  const blog = await openBlog({ definitions, source, layers: [inputs], now: new Date(world.time) });
  const config = files["_config.yml"];
  const render = (post: Post, platform: Platform) => {
    const text = JSON.stringify([
      platform.id,
      post.path,
      post.canonicalUrl,
      files[post.path],
      config,
    ]);
    return remembered(rendered, text, () => renderedBy(blog.site, post, platform));
  };
  return remembered(opened, key, () => ({ blog, render }));
}

async function renderedBy(blog: Blog, post: Post, platform: Platform): Promise<Rendering> {
  const { manuscript, diagnostics } = await blog.manuscript(post);
  if (manuscript === undefined) return { diagnostics };
  const rendering = await platform.render(manuscript);
  return { ...rendering, diagnostics: [...diagnostics, ...rendering.diagnostics] };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  if (known.size > MOST) known.clear();
  known.set(key, value);
  return value;
}

/** The real platform's rules with accounts in memory behind them. */
function shelved(world: World, live: LiveRun, platform: Platform): Platform {
  const { forecast: _, recall: __, account: ___, ...rest } = platform;
  const { devto, medium } = world.accounts;
  const onDeed = (deed: Parameters<typeof judge>[2]) => judge(world, live, deed);
  return platform.id === "devto"
    ? { ...rest, ...devtoOn(devto, onDeed) }
    : { ...rest, ...mediumOn(medium, onDeed) };
}

/** What the action's post step does after a process that was killed. */
async function postStep(world: World, journal: readonly JournalLine[], commit: string) {
  const ledger = branchLedger(world.repository, { branch: LEDGER, now: world.clock.now });
  const snapshot = await ledger.read();
  const made = { at: world.clock.now().toISOString(), commit };
  const changes = settleJournal(snapshot, journal, made);
  if (changes.length === 0) return;
  await ledger.write(snapshot.version, changes, "post step").catch((error: unknown) => {
    if (!(error instanceof LedgerConflict)) throw error;
  });
}

function inWords(ran: Ran): string {
  if (ran.kind !== "done") return `${ran.kind}, ${ran.why}`;
  const lines = ran.result.outcomes.map(({ step, ok, error }) => {
    const name = step.path.replace(/^.*\//, "");
    const trouble = ok ? "" : ` NOT DONE (${error?.code ?? "no error"})`;
    return `    ${name} ${step.platform} ${step.kind}/${step.reason}${trouble}`;
  });
  const said = ran.result.plan.diagnostics.map(({ code, path }) => `${code} ${path ?? ""}`);
  return [`read ${ran.commit.id.slice(0, 5)}`, ...lines, `    says: ${said.join(", ")}`].join("\n");
}
