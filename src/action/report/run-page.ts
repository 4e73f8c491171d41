import type { ActionRun } from "../action-run.ts";

/** The page of this run on GitHub; null where the environment does not name it. */
export function runPage({
  GITHUB_SERVER_URL: server,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: id,
}: ActionRun["env"]): string | null {
  return server === undefined || id === undefined
    ? null
    : `${server}/${repository}/actions/runs/${id}`;
}
