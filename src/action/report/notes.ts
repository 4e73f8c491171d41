import { basename } from "node:path";
import type { Session } from "../../compose/session.ts";
import { copies, counted } from "../../core/counted.ts";
import type { LedgerEntry } from "../../core/ledger.ts";
import type { Platform } from "../../core/platform.ts";
import type { PlatformId } from "../../core/post.ts";
import { definitionOf, type PlatformDefinition } from "../../platforms/definition.ts";
import { offeredPage } from "../../preview/offered-page.ts";
import { type OfferedPost, offersOf } from "../../report/offers.ts";
import type { Plan } from "../../syndicate/model/types.ts";
import { editedHints } from "../../syndicate/plan/hints.ts";
import { codeSpan, escapeMarkdown, link } from "./markdown.ts";

/** What people need to hear beside the table: what the first run did, and how to bring a post to a platform by hand. */
export async function notesOf(facts: Facts): Promise<readonly string[]> {
  const { plan, isPlan } = facts;
  const offers = await offersOf(plan.steps, { ...facts, pageOf: offeredPage });
  const offering = facts.session.platforms.filter(({ offer }) => offer !== undefined);
  return [
    ...firstRun(plan),
    ...(isPlan ? otherVersion(plan) : []),
    ...editedHints(plan.steps).map((hint) => `**Out of date.** ${hint}`),
    ...offering.flatMap((platform) => {
      const mine = offers.filter((one) => one.platform.id === platform.id);
      return byHand(platform, mine, facts);
    }),
  ];
}

interface Facts {
  readonly plan: Plan;
  readonly session: Session;
  readonly definitions: readonly PlatformDefinition[];
  /** Where the pages to copy from are put; undefined where there is no such place. */
  readonly folder: string | undefined;
  /** Nothing is published. */
  readonly isPlan: boolean;
}

/** The checklist of what a person can bring to a platform: what this run offers, and what earlier ones did. */
function byHand(
  platform: Platform,
  offers: readonly OfferedPost[],
  { plan, definitions, folder }: Facts,
): readonly string[] {
  const { id, name } = platform;
  const lines = offers.map(({ step, importUrl, file }) => {
    const page = file === undefined ? "" : `copy from ${codeSpan(basename(file))}, or `;
    return `- [ ] ${escapeMarkdown(step.title)}: ${page}${link(`import it into ${name}`, importUrl)}`;
  });
  const offered = new Set(offers.map(({ step }) => step.path));
  // Whether they are there by now is known only where stories that are found are taken off the list.
  const isWatched = platform.look !== undefined;
  const waiting = isWatched ? waitingFor(id, plan).filter(({ path }) => !offered.has(path)) : [];
  const earlier = waiting.slice(0, mostWaiting).map(({ title, path, canonicalUrl }) => {
    return `- [ ] ${link(title ?? path, canonicalUrl)}: offered by an earlier run`;
  });
  const rest = waiting.length - earlier.length;
  const more = rest > 0 ? [`- and ${rest} more`] : [];
  const list = [...lines, ...earlier, ...more];
  if (list.length === 0) return [];
  const where =
    folder === undefined || offers.length === 0
      ? ""
      : ` The pages lie in \`$RUNNER_TEMP/posse/${id}\`.`;
  const noun = definitionOf(id, definitions)?.key.noun ?? "key";
  return [
    `**No ${name} ${noun}.** Publish these by hand; that's expected, not an error.${where}\n\n${list.join("\n")}`,
  ];
}

/** More of them are only counted. */
const mostWaiting = 20;

/** Posts that a person was offered to bring there, and that are not known to be there yet: the newest first. */
function waitingFor(id: PlatformId, { ledger, steps }: Plan): readonly LedgerEntry[] {
  const adopted = new Set(
    steps.flatMap(({ kind, platform, path }) =>
      kind === "adopt" && platform === id ? [path] : [],
    ),
  );
  return [...ledger.entries.values()]
    .filter(({ platforms, path }) => platforms[id]?.reason === "offered" && !adopted.has(path))
    .toSorted((one, other) => ((one.date ?? "") < (other.date ?? "") ? 1 : -1));
}

/** What an upgrade left as it was. */
function otherVersion({ otherVersion: number }: Plan): readonly string[] {
  if (number === 0) return [];
  const were = number === 1 ? "was" : "were";
  return [
    `**Another version.** ${copies(number)} ${were} rendered by another version of Posse. The input \`refresh: true\` renders them again and updates what differs.`,
  ];
}

function firstRun({ steps, firstRun }: Plan): readonly string[] {
  const old = steps.filter(
    ({ reason, platform }) => reason === "baseline" && firstRun.includes(platform),
  );
  if (old.length === 0) return [];
  const posts = new Set(old.map(({ path }) => path)).size;
  return [
    `**First run.** ${counted(posts, "older post is", "older posts are")} not published. Publish some of them with the input \`backfill\` (how many, oldest first) or \`posts\` (paths or globs).`,
  ];
}
