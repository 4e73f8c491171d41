import type { Octokit } from "@octokit/rest";
import { type Clock, systemClock } from "../core/clock.ts";
import { createBoundedFetch } from "./bounded-fetch.ts";
import { GitHubError, githubError } from "./errors.ts";

const TIMEOUT_MS = 30_000;
const READ_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** A request's parameters, or the variables of a query. */
export type Fields = Readonly<Record<string, unknown>>;

/** GitHub's two ways to ask, for one repository: `{owner}` and `{repo}` are filled in. */
export interface GitHubApi {
  readonly owner: string;
  readonly name: string;
  /** A REST call, as `GET /repos/{owner}/{repo}/…`. A GET is tried again, anything else never. @throws {GitHubError} */
  rest(route: string, fields?: Fields): Promise<unknown>;
  /** What a GET leads to, as bytes: asked for once. @throws {GitHubError} */
  download(route: string, fields: Fields): Promise<Uint8Array>;
  /** The same as `rest`, where 403 and 404 mean that there is nothing to see. */
  maybe(route: string, fields?: Fields): Promise<Record<string, unknown> | undefined>;
  /** A GraphQL query: tried again. @throws {GitHubError} */
  query(query: string, variables: Fields): Promise<Record<string, unknown>>;
  /** A GraphQL mutation: never tried again. @throws {GitHubError} */
  mutate(query: string, variables: Fields): Promise<Record<string, unknown>>;
}

/** Which repository, and who asks. */
export interface ApiOptions {
  readonly owner: string;
  readonly name: string;
  readonly token: string;
  /** `GITHUB_API_URL`; its default is github.com's. */
  readonly apiUrl?: string;
  /** `GITHUB_GRAPHQL_URL`; without it, what belongs to `apiUrl`. */
  readonly graphqlUrl?: string;
  readonly clock?: Clock;
}

/** Octokit without its plugin for retries: that one repeats writes too (contracts/github.md §4.2). */
export function githubApi(options: ApiOptions): GitHubApi {
  const { owner, name, token, apiUrl = "https://api.github.com", clock = systemClock } = options;
  const graphqlUrl = options.graphqlUrl ?? graphqlUrlOf(apiUrl);
  const fetch = createBoundedFetch(TIMEOUT_MS);
  let loaded: Promise<Octokit> | undefined;

  function octokit(): Promise<Octokit> {
    const log = { debug() {}, info() {}, warn() {}, error() {} };
    loaded ??= import("@octokit/rest").then(
      (module) => new module.Octokit({ auth: token, baseUrl: apiUrl, log }),
    );
    return loaded;
  }

  async function send(route: string, fields: Fields, isWrite: boolean): Promise<unknown> {
    const client = await octokit();
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    try {
      const { data, status } = await client.request(route, {
        ...(route.includes("{owner}") && { owner, repo: name }),
        ...fields,
        request: { signal, fetch },
      });
      // What is no JSON, Octokit hands on as text: to read nothing in it would be to read an empty ledger.
      if (typeof data === "string" && status !== 204) throw new Error("the answer is not JSON");
      return data;
    } catch (error) {
      const known: Fields = { owner, repo: name, ...fields };
      const what = route
        .replace(/\{(\w+)\}/g, (_, key: string) => String(known[key]))
        .replace(graphqlUrl, "graphql");
      throw githubError(what, answerOf(error), isWrite);
    }
  }

  async function graphql(
    query: string,
    variables: Fields,
    isWrite: boolean,
  ): Promise<Record<string, unknown>> {
    const answer = await send(`POST ${graphqlUrl}`, { query, variables }, isWrite);
    const { data, errors } = record(answer);
    if (!Array.isArray(errors) || errors.length === 0) return record(data);
    const text = errors.map((error) => `${record(error).message} [${record(error).type}]`);
    throw githubError("graphql", { status: 200, text: text.join("; ") }, isWrite);
  }

  async function patiently<T>(act: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await act();
      } catch (error) {
        const pause = pauseAfter(error, attempt);
        if (pause === undefined) throw error;
        await clock.sleep(pause);
      }
    }
  }

  return {
    owner,
    name,
    rest(route, fields = {}) {
      if (!route.startsWith("GET ")) return send(route, fields, true);
      return patiently(() => send(route, fields, false));
    },
    async download(route, fields) {
      const data = await send(route, fields, false);
      if (data instanceof ArrayBuffer) return new Uint8Array(data);
      throw new GitHubError(`GitHub: ${route} led to no file`, { reason: "rejected" });
    },
    async maybe(route, fields = {}) {
      try {
        return record(await patiently(() => send(route, fields, false)));
      } catch (error) {
        const reason = error instanceof GitHubError ? error.reason : undefined;
        if (reason === "not-found" || reason === "forbidden") return undefined;
        throw error;
      }
    },
    query: (query, variables) => patiently(() => graphql(query, variables, false)),
    mutate: (query, variables) => graphql(query, variables, true),
  };
}

/** An object to look into, whatever came: what is not there is undefined. */
export function record(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
}

/** The objects of a list, whatever came. */
export function list(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record) : [];
}

/** GitHub Enterprise has it beside its REST interface: `https://HOST/api/v3` and `https://HOST/api/graphql`. */
function graphqlUrlOf(apiUrl: string): string {
  return `${apiUrl.replace(/\/v3\/?$/, "").replace(/\/$/, "")}/graphql`;
}

function pauseAfter(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof GitHubError) || attempt >= READ_ATTEMPTS) return undefined;
  if (error.reason !== "unavailable" && error.reason !== "rate-limited") return undefined;
  const asked = error.retryAfter === undefined ? undefined : error.retryAfter * 1000;
  if (error.reason === "rate-limited" && asked === undefined) return undefined;
  const pause = asked ?? FIRST_PAUSE_MS * 2 ** (attempt - 1);
  return pause <= LONGEST_PAUSE_MS ? pause : undefined;
}

/** Octokit's error by its status and text alone: it holds the request as well, and with it the token. */
function answerOf(error: unknown) {
  const { status, response, message } = record(error);
  const { data, headers } = record(response);
  const body = typeof data === "string" ? data : JSON.stringify(record(data));
  // People are shown the first line; what it means can also be decided by the rest.
  const text = `${saidIn(record(data))}\n${body}`.trim();
  const after = Number(record(headers)["retry-after"]);
  const isAnswer = typeof status === "number" && response !== undefined;
  return {
    status: isAnswer ? status : 0,
    text: isAnswer ? text : String(message ?? "no answer"),
    retryAfter: Number.isFinite(after) && after > 0 ? after : undefined,
  };
}

/** GitHub's own sentence in one line, with those of its details. */
function saidIn({ message, errors }: Record<string, unknown>): string {
  const details = Array.isArray(errors) ? errors.map((error) => record(error).message) : [];
  const sentences = [message, ...details].filter((sentence) => typeof sentence === "string");
  return sentences.join(" ").replace(/\s+/g, " ").trim();
}
