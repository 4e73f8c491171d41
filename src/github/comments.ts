import { type GitHubApi, list, record } from "./api.ts";

/** GitHub's limit for one comment (contracts/github.md §1.3). */
const MAX_COMMENT_LENGTH = 65_536;

/** A pull request with more comments than this gets a second one of ours. */
const PAGES = 10;

const query = `query($owner: String!, $name: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) {
    comments(last: 100, before: $before) {
      nodes { databaseId body viewerDidAuthor }
      pageInfo { hasPreviousPage startCursor }
    }
  } }
}`;

/** One comment that is kept up to date: found by its marker and by being ours, for anybody can write the marker. */
export async function upsertComment(
  api: GitHubApi,
  order: { number: number; marker: string; body: string },
): Promise<void> {
  const { number, marker } = order;
  const body = `${order.body.slice(0, MAX_COMMENT_LENGTH - marker.length - 1)}\n${marker}`;
  const known = await findComment(api, number, marker);
  if (known?.body === body) return;
  if (known === undefined) {
    const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
    await api.rest(route, { issue_number: number, body });
  } else {
    const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
    await api.rest(route, { comment_id: known.id, body });
  }
}

async function findComment(
  api: GitHubApi,
  number: number,
  marker: string,
): Promise<{ readonly id: number; readonly body: string } | undefined> {
  let before: unknown = null;
  for (let page = 0; page < PAGES; page++) {
    const variables = { owner: api.owner, name: api.name, number, before };
    const { repository } = await api.query(query, variables);
    const comments = record(record(record(repository).pullRequest).comments);
    for (const { databaseId, body, viewerDidAuthor } of list(comments.nodes)) {
      const isOurs = viewerDidAuthor === true && typeof body === "string" && body.includes(marker);
      if (isOurs && typeof databaseId === "number") return { id: databaseId, body };
    }
    const { hasPreviousPage, startCursor } = record(comments.pageInfo);
    if (hasPreviousPage !== true) return undefined;
    before = startCursor;
  }
  return undefined;
}
