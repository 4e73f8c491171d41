import type { ActionOrder, ActionResult } from "../fakes/runner/index.ts";
import { type Bench, tokenThat } from "./bench.ts";

/** How a pull request differs from an ordinary one. */
export interface PullRequest
  extends Pick<ActionOrder, "inputs" | "env" | "nextStep">,
    Partial<Pick<ActionOrder, "action" | "dist">> {
  /** What a step before has written into the checkout. */
  readonly built?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly depth?: number;
  readonly event?: string;
  readonly foreign?: boolean;
}

/** A branch with files, and the check of its test merge, as GitHub runs it: without any secret. */
export async function propose(
  { blog, github, run }: Bench,
  files: Readonly<Record<string, string | null>>,
  { inputs, token = tokenThat.reads, foreign = false, event, ...more }: PullRequest = {},
): Promise<ActionResult> {
  const base = await blog.head();
  await blog.git("checkout", "--quiet", "-b", "topic");
  const head = await blog.publish(files);
  await blog.git("checkout", "--quiet", "main");
  await blog.git("merge", "--quiet", "--no-ff", "-m", "Merge", "topic");
  const merge = await blog.head();
  await blog.git("push", "--quiet", "origin", `${merge}:refs/pull/7/merge`);
  github.world.pulls.set(7, []);
  const repo = { full_name: foreign ? "mallory/blog" : "octo/blog", fork: foreign };
  return run(
    event ?? "pull_request",
    { pull_request: { number: 7, base: { sha: base }, head: { sha: head, repo } } },
    {
      ...{ sha: merge, ref: "refs/pull/7/merge", baseRef: "main", headRef: "topic", token },
      inputs: { "devto-api-key": "", "medium-token": "", ...inputs },
      ...more,
    },
  );
}
