import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "../compose/session.ts";
import { groupBy } from "../core/group-by.ts";
import type { Platform } from "../core/platform.ts";
import type { Site } from "../jekyll/site.ts";
import type { Plan } from "../syndicate/types.ts";
import { escapeMarkdown, link } from "./markdown.ts";

/** What people need to hear beside the table: what the first run did, and how to bring a story to Medium by hand. */
export async function notesOf(facts: {
  readonly plan: Plan;
  readonly session: Session;
  readonly site: Site;
  /** Where ready HTML files are put; undefined where there is no such place. */
  readonly folder: string | undefined;
}): Promise<readonly string[]> {
  const { plan, session } = facts;
  const notes: string[] = [];
  const old = plan.steps.filter(
    ({ reason, platform }) => reason === "baseline" && plan.firstRun.includes(platform),
  );
  if (old.length > 0) {
    const posts = new Set(old.map(({ path }) => path)).size;
    notes.push(
      `**First run.** ${posts} older posts are recorded as *baseline* and left alone. Publish some of them with the input \`backfill\` (how many, oldest first) or \`posts\` (paths or globs).`,
    );
  }
  for (const platform of session.platforms) {
    if (platform.create === undefined && platform.offer !== undefined) {
      notes.push(...(await offers(platform, facts)));
    }
  }
  return notes;
}

/** For each post that would be published if there were a key: the import link, and the file. */
async function offers(
  platform: Platform,
  { plan, session, site, folder }: Parameters<typeof notesOf>[0],
): Promise<readonly string[]> {
  const byPath = groupBy(plan.steps, ({ path }) => path);
  const lines: string[] = [];
  for (const step of plan.steps) {
    if (step.platform !== platform.id || step.reason !== "no-key") continue;
    // Only what this run publishes elsewhere: an import link for each post of an archive helps nobody.
    const others = byPath.get(step.path) ?? [];
    const isNews =
      others.some(({ kind }) => kind === "create" || kind === "adopt") ||
      session.platforms.length === 1;
    const post = site.posts.find(({ path }) => path === step.path);
    if (!isNews || post === undefined) continue;
    const { article } = await session.render(post, platform);
    if (article === undefined || platform.offer === undefined) continue;
    const { importUrl, html } = platform.offer(article);
    const file = folder === undefined ? "" : `, or paste ${writeOffer(folder, step.path, html)}`;
    lines.push(
      `- ${escapeMarkdown(step.title)}: ${link(`import it into ${platform.name}`, importUrl)}${file}`,
    );
  }
  if (lines.length === 0) return [];
  return [
    `**${platform.name} without a token** is a normal outcome. For each new post:\n${lines.join("\n")}`,
  ];
}

function writeOffer(folder: string, path: string, html: string): string {
  mkdirSync(folder, { recursive: true });
  const name = `${path.replace(/\.[^./]+$/, "").replace(/[^\w.-]+/g, "-")}.html`;
  writeFileSync(join(folder, name), html);
  return `\`${name}\` of \`$RUNNER_TEMP/posse/medium\``;
}
