import { type Sandbox, type SandboxOptions, startSandbox } from "../index.ts";

export type Json = Record<string, unknown>;

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is what the test says that it is.
  readonly json: any;
}

/** A clock whose hands a test turns. */
export function aClock(start = "2026-11-24T12:00:00Z") {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    pass(seconds: number) {
      time += seconds * 1000;
    },
  };
}

/** A program that talks to a sandbox as a careful client does. */
export interface Visitor {
  readonly sandbox: Sandbox;
  send(url: string, init?: RequestInit): Promise<Answer>;
  /** dev.to's API with the key and the version's header; what is given beats both. */
  devto(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** A create with all that it needs, changed by what is given. */
  create(article?: Json): Promise<Answer>;
  update(id: number, article: Json): Promise<Answer>;
  medium(method: string, path: string, body?: unknown, token?: string): Promise<Answer>;
  /** A post of the user with all that it needs, changed by what is given. */
  publish(post?: Json): Promise<Answer>;
}

export const v1 = "application/vnd.forem.api-v1+json";

let count = 0;

const open = new Set<Sandbox>();

/** Starts a sandbox; without limits where nothing else is said. */
export async function visit(options: SandboxOptions = {}): Promise<Visitor> {
  const sandbox = await startSandbox({ limits: false, ...options });
  open.add(sandbox);
  const send: Visitor["send"] = async (url, init) => {
    const response = await fetch(url, { redirect: "manual", ...init });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true && text !== "";
    const { status, statusText, headers } = response;
    return { status, statusText, headers, text, json: isJson ? parse(text) : undefined };
  };
  const devto: Visitor["devto"] = (method, path, body, headers = {}) =>
    send(`${sandbox.devto}/api${path}`, {
      method,
      headers: {
        "user-agent": "visitor/1.0 (+https://example.com)",
        accept: v1,
        "api-key": "sandbox-devto-key",
        "content-type": "application/json",
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  const medium: Visitor["medium"] = (method, path, body, token = "sandbox-medium-token") =>
    send(`${sandbox.medium}/v1${path}`, {
      method,
      headers: {
        ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
        "content-type": "application/json",
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
  return {
    sandbox,
    send,
    devto,
    medium,
    create(article = {}) {
      count += 1;
      return devto("POST", "/articles", {
        article: {
          title: `Article ${count}`,
          body_markdown: "Some text.",
          ai_disclosure_level: "not_disclosed",
          ...article,
        },
      });
    },
    update: (id, article) =>
      devto("PUT", `/articles/${id}`, { article: { ai_disclosure_level: "no_ai", ...article } }),
    async publish(post = {}) {
      const me = await medium("GET", "/me");
      return medium("POST", `/users/${me.json.data.id}/posts`, {
        title: "A story",
        contentFormat: "html",
        content: "<h1>A story</h1><p>Some text.</p>",
        ...post,
      });
    },
  };
}

/** Closes what a test has started. */
export async function leave(): Promise<void> {
  await Promise.all([...open].map((sandbox) => sandbox.close()));
  open.clear();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
