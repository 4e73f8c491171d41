/** What a server said to one request, as far as two servers can say the same. */
export interface Answer {
  readonly status: number;
  /** The names and kinds of its values: `article.title: string`. */
  readonly shape: readonly string[];
  /** What it made of the body, where it tells. */
  readonly html?: string;
}

/** Where dev.to is asked, and how gently. */
export interface Visited {
  /** `https://dev.to`, or a sandbox's. */
  readonly base: string;
  readonly key: string;
  /** Between two requests, in milliseconds. */
  readonly pauseMs: number;
}

/** By this title the draft is found again: dev.to's API deletes nothing, so there is one, and each visit changes it. */
const title = "Posse canary: a draft that stays a draft";

const body = [
  "Text with *stress*, `code`, a [link](https://example.com/?a=1&b=2) and a footnote.[^1]",
  "| a | b |\n|:--|--:|\n| 1 | 2 |",
  "- one\n  - two\n\n1. first\n2. second",
  '```js\nconst braces = "{{ x }}";\n```',
  "> A quotation.",
  '<figure><img src="https://example.com/a.png" alt="A"><figcaption>Below</figcaption></figure>',
  "[^1]: The note.",
].join("\n\n");

interface Asked {
  readonly name: string;
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly body?: string;
}

/** Goes through docs/contracts/devto.md §12 with one draft, which nobody but its author sees. */
export async function visitDevto(visited: Visited): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  const ask = async (asked: Asked): Promise<unknown> => {
    const { status, value } = await request(visited, asked);
    answers.set(asked.name, answerOf(status, value));
    return value;
  };
  const article = (fields: object) => JSON.stringify({ article: fields });
  const draft = { title, body_markdown: body, published: false };

  await ask({ name: "whose key it is", method: "GET", path: "/api/users/me" });
  const path = "/api/articles/me/unpublished?per_page=1000";
  const known = idOf(await ask({ name: "the drafts", method: "GET", path }));
  const create = article({ ...draft, ai_disclosure_level: "no_ai" });
  const id =
    known ??
    idOf(await ask({ name: "a new draft", method: "POST", path: "/api/articles", body: create }));
  if (id === undefined) return answers;
  const own = `/api/articles/${id}`;
  await ask({ name: "a changed draft", method: "PUT", path: own, body: create });
  await ask({
    name: "a change that does not speak of AI",
    method: "PUT",
    path: own,
    body: article(draft),
  });
  const wrong = { canonical_url: "https://example.com/a b" };
  await ask({
    name: "a canonical URL with a space",
    method: "PUT",
    path: own,
    body: article(wrong),
  });
  const long = { title: "x".repeat(129) };
  await ask({ name: "a title of 129 characters", method: "PUT", path: own, body: article(long) });
  await ask({ name: "no JSON", method: "PUT", path: own, body: "{" });
  await ask({ name: "a draft by its id", method: "GET", path: own });
  return answers;
}

/** What two visits were told differently, a line each; what only one of them asked is no difference. */
export function differences(
  real: ReadonlyMap<string, Answer>,
  played: ReadonlyMap<string, Answer>,
): readonly string[] {
  return [...real].flatMap(([name, answer]) => {
    const other = played.get(name);
    if (other === undefined) return [];
    const said: string[] = [];
    if (answer.status !== other.status)
      said.push(`status ${answer.status}, played ${other.status}`);
    const only = (some: readonly string[], others: readonly string[]) =>
      some.filter((line) => !others.includes(line));
    said.push(...only(answer.shape, other.shape).map((line) => `not played: ${line}`));
    said.push(...only(other.shape, answer.shape).map((line) => `only played: ${line}`));
    if (answer.html !== undefined && answer.html !== other.html)
      said.push("another HTML of the body");
    return said.map((line) => `${name}: ${line}`);
  });
}

async function request({ base, key, pauseMs }: Visited, { method, path, body: sent }: Asked) {
  await new Promise((done) => setTimeout(done, pauseMs));
  const answer = await fetch(`${base}${path}`, {
    method,
    headers: {
      accept: "application/vnd.forem.api-v1+json",
      "api-key": key,
      "content-type": "application/json",
      "user-agent": "posse-canary/1 (+https://github.com/posse-action/posse)",
    },
    ...(sent !== undefined && { body: sent }),
    redirect: "error",
  });
  const text = await answer.text();
  try {
    return { status: answer.status, value: JSON.parse(text) as unknown };
  } catch {
    return { status: answer.status, value: text === "" ? null : "text" };
  }
}

function answerOf(status: number, value: unknown): Answer {
  const html = fieldOf(value, "body_html");
  return {
    status,
    shape: [...new Set(shapeOf(value, ""))].sort(),
    ...(typeof html === "string" && { html }),
  };
}

function shapeOf(value: unknown, at: string): readonly string[] {
  if (Array.isArray(value)) return [`${at}[]`, ...value.flatMap((one) => shapeOf(one, `${at}[]`))];
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, one]) =>
      shapeOf(one, at === "" ? name : `${at}.${name}`),
    );
  }
  // What may be absent is null in one account and not in another.
  return value === null ? [] : [`${at}: ${typeof value}`];
}

/** Of a draft that was made or changed, or of ours in a list. */
function idOf(value: unknown): number | undefined {
  const ours = Array.isArray(value) ? value.find((one) => fieldOf(one, "title") === title) : value;
  const id = fieldOf(ours, "id");
  return typeof id === "number" ? id : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
