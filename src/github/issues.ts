import { type GitHubApi, list, record } from "./api.ts";

/** GitHub's limit for an issue's text (contracts/github.md §1.3). */
const MAX_BODY_LENGTH = 65_536;

/** An issue that Posse keeps. */
export interface KeptIssue {
  readonly number: number;
  readonly url: string;
  readonly body: string;
  readonly isOpen: boolean;
}

/** By what an issue is known as Posse's: only who may triage can give it the label, and nobody sees the marker. */
export interface IssueMark {
  readonly label: string;
  readonly marker: string;
}

/** The first issue with this label and this marker, open or closed. @throws {GitHubError} */
export async function findIssue(
  api: GitHubApi,
  { label, marker }: IssueMark,
): Promise<KeptIssue | undefined> {
  const found = await api.rest("GET /repos/{owner}/{repo}/issues", {
    ...{ state: "all", labels: label, sort: "created", direction: "asc", per_page: 100 },
  });
  const issues = list(found).filter(({ pull_request: isPull }) => isPull === undefined);
  const ours = issues.find(({ body }) => typeof body === "string" && body.includes(marker));
  return ours && keptIssue(ours);
}

/** @throws {GitHubError} */
export async function createIssue(
  api: GitHubApi,
  { label, marker }: IssueMark,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<KeptIssue> {
  const made = await api.rest("POST /repos/{owner}/{repo}/issues", {
    ...{ title, body: withMarker(body, marker), labels: [label] },
  });
  return keptIssue(record(made));
}

/** @throws {GitHubError} */
export async function updateIssue(
  api: GitHubApi,
  marker: string,
  { number, body, isOpen }: Omit<KeptIssue, "url">,
): Promise<void> {
  await api.rest("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
    issue_number: number,
    ...{ body: withMarker(body, marker), state: isOpen ? "open" : "closed" },
    ...(!isOpen && { state_reason: "completed" }),
  });
}

function withMarker(body: string, marker: string): string {
  return `${body.slice(0, MAX_BODY_LENGTH - marker.length - 1)}\n${marker}`;
}

function keptIssue({ number, html_url: url, body, state }: Record<string, unknown>): KeptIssue {
  return {
    number: Number(number),
    url: String(url),
    body: String(body ?? ""),
    isOpen: state === "open",
  };
}
