import { basename } from "node:path";
import { offersOf } from "../../compose/offers.ts";
import type { Session } from "../../compose/session.ts";
import { copies, counted } from "../../core/counted.ts";
import { groupBy } from "../../core/group-by.ts";
import { definitionOf, type PlatformDefinition } from "../../platforms/definition.ts";
import type { Plan } from "../../syndicate/model/types.ts";
import { codeSpan, escapeMarkdown, link } from "./markdown.ts";

/** What people need to hear beside the table: what the first run did, and how to bring a post to a platform by hand. */
export async function notesOf(facts: {
  readonly plan: Plan;
  readonly session: Session;
  readonly definitions: readonly PlatformDefinition[];
  /** Where ready HTML files are put; undefined where there is no such place. */
  readonly folder: string | undefined;
  /** Nothing is published. */
  readonly isPlan: boolean;
}): Promise<readonly string[]> {
  const { plan, isPlan } = facts;
  const offers = await offersOf(plan.steps, facts);
  return [
    ...firstRun(plan),
    ...(isPlan ? otherVersion(plan) : []),
    ...[...groupBy(offers, ({ platform }) => platform)].map(([{ id, name }, some]) => {
      const lines = some.map(({ step, importUrl, file }) => {
        const ready = file === undefined ? "" : `, or paste ${codeSpan(basename(file))}`;
        return `- ${escapeMarkdown(step.title)}: ${link(`import it into ${name}`, importUrl)}${ready}`;
      });
      const where =
        facts.folder === undefined ? "" : ` The files lie in \`$RUNNER_TEMP/posse/${id}\`.`;
      const noun = definitionOf(id, facts.definitions)?.key.noun ?? "key";
      return `**No ${name} ${noun}.** Import these by hand; that's expected, not an error.${where}\n\n${lines.join("\n")}`;
    }),
  ];
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
