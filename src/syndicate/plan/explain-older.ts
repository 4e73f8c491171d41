import type { Diagnostic } from "../../core/diagnostic.ts";
import { groupBy } from "../../core/group-by.ts";
import type { PlatformId, Post } from "../../core/post.ts";
import type { Step } from "../../core/step.ts";
import { term } from "../../core/terms.ts";
import { diagnose, fixOn } from "../model/codes.ts";
import type { Matches, Plan } from "../model/types.ts";

interface Facts {
  readonly posts: readonly Post[];
  readonly matches: Matches;
}

type NameOf = (id: PlatformId) => string;

/** Posts that this run takes for older ones, and that their authors may have expected to see published. */
export function explainOlder(plan: Plan, facts: Facts, nameOf: NameOf): readonly Diagnostic[] {
  const { steps, records, firstRun } = plan;
  // What was recorded before was said before.
  const noted = steps.filter(({ path, platform }) =>
    records.some((one) => one.post.path === path && one.platform === platform),
  );
  const older = noted.filter(
    ({ reason, platform }) => reason === "baseline" && !firstRun.includes(platform),
  );
  const isKnown = ({ path, platform }: Step) =>
    facts.matches.entries.get(path)?.platforms[platform] !== undefined;
  return [
    ...ofArchive(
      older.filter((step) => !isKnown(step)),
      facts,
      nameOf,
    ),
    ...older.filter(isKnown).map((step) => ofNewDate(step, facts, nameOf)),
    ...noted
      .filter(({ reason }) => reason === "unrecorded")
      .map(({ path, platform }) =>
        diagnose(
          "unrecorded-post",
          `${path} was edited, and the ledger does not know it: it is not published on ${nameOf(platform)}`,
          { path, hint: fixOn(platform, "unrecorded-post") },
        ),
      ),
  ];
}

/** One sentence for each platform: an archive that was added later may be large. */
function ofArchive(
  steps: readonly Step[],
  { posts }: Facts,
  nameOf: NameOf,
): readonly Diagnostic[] {
  return [...groupBy(steps, ({ platform }) => platform)].map(([id, those]) => {
    const [first] = those;
    const path = those.length === 1 ? first?.path : undefined;
    const what =
      path === undefined
        ? `${those.length} posts that the ledger does not know are`
        : `${path}, dated ${dayOf(posts, path)}, is`;
    const message = `${what} older than Posse's first run for ${nameOf(id)}: not published there`;
    return diagnose("older-post", message, { path });
  });
}

/** A post that got a date of now, a slip that was fixed or an old post that is shown again; or one that was broken. */
function ofNewDate({ path, platform }: Step, facts: Facts, nameOf: NameOf): Diagnostic {
  const before = facts.matches.entries.get(path)?.date?.slice(0, 10);
  const now = dayOf(facts.posts, path);
  const isNew = before !== undefined && before !== now;
  const dated = isNew ? `is dated ${now} now; it was dated ${before}` : `is dated ${now}`;
  const message = `${path} ${dated}, which is before Posse's first run for ${nameOf(platform)}, so it is not published there`;
  return diagnose("older-post", message, {
    path,
    hint: `Ask for it by its path (${term("posts")}).`,
  });
}

function dayOf(posts: readonly Post[], path: string): string | undefined {
  return posts
    .find((post) => post.path === path)
    ?.date?.toISOString()
    .slice(0, 10);
}
