import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { warning } from "@actions/core";
import type { Session } from "../../compose/session.ts";
import { counted } from "../../core/counted.ts";
import { keyOf, type Step } from "../../core/step.ts";
import type { ActionRun } from "../action-run.ts";
import type { CheckedOutBlog } from "../blog.ts";
import { say, untrusted } from "../log.ts";
import { workflowWords } from "../words.ts";
import { link } from "./markdown.ts";
import { runPage } from "./run-page.ts";

/** The rendered preview of a check or a plan. */
export interface PlanPreview {
  /** The folder for `actions/upload-artifact`; "" where there is nothing to show. */
  readonly path: string;
  /** For the summary, as Markdown. */
  readonly notes: readonly string[];
}

/** The preview of a run that shows nothing, because it has nothing or has published it. */
export const noPreview: PlanPreview = { path: "", notes: [] };

/** An artifact stays small, and the check quick, whatever a pull request changes. */
const mostPosts = 50;
const mostImageBytes = 50 * 1024 * 1024;

/**
 * Writes what the plan shows as pages to look at (docs/contracts/interface.md §1). It needs no key and sends nothing: the
 * platforms are played within this process. A preview that cannot be made is a warning, and no red run.
 */
export async function previewOf(
  run: ActionRun,
  facts: {
    readonly blog: CheckedOutBlog;
    readonly session: Session;
    readonly steps: readonly Step[];
  },
): Promise<PlanPreview> {
  const { blog, session, steps } = facts;
  const { env } = run;
  const shown = new Set(steps.filter(isShown).map(({ path, platform }) => keyOf(path, platform)));
  const paths = new Set(steps.filter(isShown).map(({ path }) => path));
  const posts = blog.site.posts.filter(({ path }) => paths.has(path));
  if (posts.length === 0 || env.RUNNER_TEMP === undefined || env.RUNNER_TEMP === "")
    return noPreview;
  try {
    const parent = join(env.RUNNER_TEMP, "posse");
    mkdirSync(parent, { recursive: true });
    const path = mkdtempSync(join(parent, "preview-"));
    const [{ openFolder }, { makePreview }] = await Promise.all([
      import("../../preview/folder.ts"),
      import("../../preview/make-preview.ts"),
    ]);
    const pages = await makePreview({
      ...{ blog, session, posts: posts.slice(0, mostPosts), imageBytes: mostImageBytes },
      words: workflowWords,
      players: run.players,
      isShown: (post, platform) => shown.has(keyOf(post.path, platform.id)),
      folder: openFolder(path, path),
    });
    const left = posts.length - mostPosts;
    const rest = left > 0 ? ` ${counted(left, "more post")} would be too many for it.` : "";
    const size = counted(pages.length, "page");
    say(`The preview, ${size}, is in ${path}.${rest}`);
    return { path, notes: [`**Preview:** ${size}${placeIn(env)}.${rest}`] };
  } catch (error) {
    if (run.signal.aborted) throw error;
    const message = error instanceof Error ? error.message : String(error);
    warning(`The preview could not be made: ${untrusted(message, 500)}`, { title: "Posse" });
    return noPreview;
  }
}

/** What readers would see once this is merged, or on the day that its date names. */
function isShown({ kind, reason, isOffered = false }: Step): boolean {
  return kind !== "skip" || reason === "future" || isOffered;
}

/** Where the pages are to be had, if the workflow uploads them: the action cannot know. */
function placeIn(env: ActionRun["env"]): string {
  const page = runPage(env);
  const artifacts = link("artifacts", page && `${page}#artifacts`);
  return `, to look at among this run's ${artifacts} where the workflow uploads them`;
}
