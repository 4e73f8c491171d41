import { type GitHubApi, list } from "./api.ts";

const PER_PAGE = 100;
/** GitHub lists 3000 files of a pull request at most (contracts/github.md §2.1). */
const PAGES = 30;

/** The paths that are there after the pull request and differ from before. */
export async function pullRequestFiles(api: GitHubApi, number: number): Promise<readonly string[]> {
  const paths: string[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/files";
    const files = list(await api.rest(route, { pull_number: number, per_page: PER_PAGE, page }));
    for (const { filename, status } of files) {
      if (status !== "removed") paths.push(String(filename));
    }
    if (files.length < PER_PAGE) break;
  }
  return paths;
}
