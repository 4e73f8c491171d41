import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { groupBy } from "../core/group-by.ts";
import type { Platform } from "../core/platform.ts";
import type { Step } from "../core/step.ts";
import type { Session } from "./session.ts";

/** How a person can bring one post to a platform that no key was given for. */
export interface OfferedPost {
  readonly step: Step;
  readonly platform: Platform;
  readonly importUrl: string;
  /** The ready HTML file; undefined where none was written. */
  readonly file: string | undefined;
}

/**
 * For each post that this run publishes elsewhere, or would: the import link, and in `folder` a ready HTML file. Posts of
 * the archive get none: a link for each of them would help nobody.
 */
export async function offersOf(
  steps: readonly Step[],
  { session, folder }: { session: Pick<Session, "platforms">; folder: string | undefined },
): Promise<readonly OfferedPost[]> {
  const byPath = groupBy(steps, ({ path }) => path);
  const offers: OfferedPost[] = [];
  for (const step of steps) {
    const platform = session.platforms.find(({ id }) => id === step.platform);
    if (step.reason !== "no-key" || platform?.offer === undefined) continue;
    const others = byPath.get(step.path) ?? [];
    const isNews = others.some(({ kind }) => kind === "create" || kind === "adopt");
    if (step.article === undefined || !(isNews || session.platforms.length === 1)) continue;
    const { importUrl, html } = platform.offer(step.article);
    const file = folder === undefined ? undefined : writeOffer(folder, step.path, html);
    offers.push({ step, platform, importUrl, file });
  }
  return offers;
}

function writeOffer(folder: string, path: string, html: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${path.replace(/\.[^./]+$/, "").replace(/[^\w.-]+/g, "-")}.html`);
  writeFileSync(file, html);
  return file;
}
