import { type Form, formOf } from "../server/form.ts";
import { header, type Incoming, json, matchPath, type Reply } from "../server/http.ts";
import { createWindows, type Left, type Windows } from "../server/windows.ts";
import type { MastodonStatus } from "../state.ts";
import type { World } from "../world.ts";
import { type Access, accessOf, application, mayDo, writer } from "./accounts.ts";
import { contentOf } from "./content.ts";
import { notFound, Refusal, refused, unprocessable } from "./errors.ts";
import { showInstance, showOldInstance } from "./instance.ts";
import { limitHeaders, limitOfStatuses, limitsOf, take } from "./limits.ts";
import { addMedia, describeMedia } from "./media.ts";
import { linkTo, pageOf } from "./paging.ts";
import { baseOf, showAccount, showMedia, showOwnAccount, showStatus } from "./present.ts";
import { editStatus, editsOf, isOpen, postStatus, removeStatus, statusWith } from "./statuses.ts";

/** What a route works with. */
interface Call {
  readonly world: World;
  readonly request: Incoming;
  readonly windows: Windows;
  readonly token: string;
  /** The account of a request that came with a token that is good. */
  readonly access: Access | undefined;
  readonly id: string;
  readonly form: Form;
  /** Tells of another limit than that of all requests. */
  tell(left: Left | undefined): void;
}

type Route = readonly [
  method: string,
  pattern: string,
  /** What the token must be good for; undefined where none is needed. */
  scope: string | undefined,
  handle: (call: Call) => object | Reply,
];

const routes: readonly Route[] = [
  ["GET", "/v2/instance", undefined, instance],
  ["GET", "/v1/instance", undefined, ({ world }) => showOldInstance(world)],
  ["GET", "/v1/apps/verify_credentials", "read", () => application],
  ["GET", "/v1/accounts/verify_credentials", "read:accounts", ({ world }) => showOwnAccount(world)],
  ["GET", "/v1/accounts/lookup", undefined, lookUp],
  ["GET", "/v1/accounts/:id", undefined, account],
  ["GET", "/v1/accounts/:id/statuses", undefined, statusesOfAccount],
  ["GET", "/v1/statuses", undefined, several],
  ["POST", "/v1/statuses", "write:statuses", create],
  ["GET", "/v1/statuses/:id", undefined, (call) => showStatus(call.world, statusOf(call))],
  ["PUT", "/v1/statuses/:id", "write:statuses", edit],
  ["DELETE", "/v1/statuses/:id", "write:statuses", remove],
  ["GET", "/v1/statuses/:id/source", "read:statuses", source],
  ["GET", "/v1/statuses/:id/history", undefined, history],
  [
    "POST",
    "/v2/media",
    "write:media",
    ({ world, form }) => showMedia(world, addMedia(world, form)),
  ],
  [
    "POST",
    "/v1/media",
    "write:media",
    ({ world, form }) => showMedia(world, addMedia(world, form)),
  ],
  [
    "GET",
    "/v1/media/:id",
    "write:media",
    ({ world, id }) => showMedia(world, mediaWith(world, id)),
  ],
  ["PUT", "/v1/media/:id", "write:media", changeMedia],
  ["GET", "/v2/search", "read:search", search],
];

/** Mastodon's API below `/api`: the limits, the token, then what is asked (contracts/mastodon.md §1, §5). */
export function createMastodonApi(world: World): (request: Incoming) => Reply {
  const windows = createWindows();
  return (request) => {
    let left: Left | undefined;
    const reply = replyOf(() => {
      const token = tokenOf(request);
      if (world.settings.limits) {
        left = take(windows, limitsOf(request, token, request.ip), world.now());
        refuseOver(left);
      }
      const tell = (other: Left | undefined) => {
        left = other;
      };
      return answer({ world, request, windows, token, tell });
    });
    return { ...reply, headers: { ...reply.headers, ...limitHeaders(left) } };
  };
}

function answer(given: Omit<Call, "access" | "id" | "form">): Reply {
  const { request, token } = given;
  // Programs in Python ask for paths that end in a slash.
  const path = request.path.replace(/\/$/, "");
  for (const [method, pattern, scope, handle] of routes) {
    const found = request.method === method ? matchPath(pattern, path) : undefined;
    if (found === undefined) continue;
    const access = allowed(token, scope);
    const form = formOf(request);
    if (form === undefined) throw new Refusal(400, "Error parsing the body");
    const result = handle({ ...given, access, form, id: found.id ?? "" });
    return "headers" in result && "body" in result ? result : json(200, result);
  }
  throw notFound();
}

function replyOf(act: () => Reply): Reply {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}

function tokenOf(request: Incoming): string {
  const bearer = /^Bearer\s+(\S+)$/i.exec(header(request, "authorization") ?? "")?.[1];
  return bearer ?? request.query.get("access_token") ?? "";
}

/** What the token is good for. @throws Refusal where it is not good for this */
function allowed(token: string, scope: string | undefined): Access | undefined {
  if (token === "" && scope === undefined) return undefined;
  const access = accessOf(token);
  if ("error" in access) throw new Refusal(access.status, access.error);
  if (scope === undefined) return access;
  if (!mayDo(access, scope)) {
    throw new Refusal(403, "This action is outside the authorized scopes");
  }
  if (!access.hasUser && scope !== "read") {
    throw new Refusal(422, "This method requires an authenticated user");
  }
  return access;
}

function refuseOver(left: Left | undefined): void {
  if (left?.isOver) throw new Refusal(429, "Too many requests");
}

function instance({ world }: Call) {
  // Servers before 4.0 know the older form alone.
  if (world.settings.oldInstance) throw notFound();
  return showInstance(world);
}

function lookUp({ world, request }: Call) {
  const name = (request.query.get("acct") ?? "").replace(/^@/, "").split("@")[0];
  if (name !== writer.username) throw notFound();
  return showAccount(world);
}

function account({ world, id }: Call) {
  if (id !== writer.id) throw notFound();
  return showAccount(world);
}

const hourMs = 3_600_000;

/** The same key within an hour answers what the first made (contracts/mastodon.md §2.3). */
function create({ world, request, windows, token, form, tell }: Call) {
  const { mastodon } = world.state;
  const now = world.now().getTime();
  const key = header(request, "idempotency-key");
  const known = key === undefined ? undefined : mastodon.keys[key];
  if (known !== undefined && known.until > now) {
    return showStatus(world, statusWith(world, known.id, true));
  }
  if (world.settings.limits) {
    const left = take(windows, [limitOfStatuses(token)], world.now());
    tell(left);
    refuseOver(left);
  }
  const status = postStatus(world, form);
  if (key !== undefined) {
    const { id } = status;
    mastodon.keys = { ...mastodon.keys, [key]: { id, until: now + hourMs } };
  }
  return showStatus(world, status);
}

function statusOf({ world, id, access }: Call): MastodonStatus {
  return statusWith(world, id, access?.hasUser === true);
}

function edit(call: Call) {
  const { world, form } = call;
  if (world.settings.oldInstance) throw notFound();
  return showStatus(world, editStatus(world, statusOf(call), form));
}

function remove(call: Call) {
  const { world } = call;
  const status = statusOf(call);
  removeStatus(world, status);
  return { ...showStatus(world, status), text: status.text };
}

function source(call: Call) {
  const { id, text, spoilerText } = statusOf(call);
  return { id, text, spoiler_text: spoilerText };
}

/** A list: what is in it is JSON, too. */
function history(call: Call) {
  const { world } = call;
  const edits = editsOf(statusOf(call));
  return json(
    200,
    edits.map(({ text, spoilerText, sensitive, createdAt }) => ({
      content: contentOf(text, baseOf(world)),
      spoiler_text: spoilerText,
      ...{ sensitive, created_at: createdAt, account: showAccount(world) },
      ...{ media_attachments: [], emojis: [] },
    })),
  );
}

/** So many at most, and those alone that are there and that the caller may see (contracts/mastodon.md §2.8). */
function several({ world, request, access }: Call): Reply {
  if (world.settings.oldInstance) throw notFound();
  const ids = new Set(request.query.getAll("id[]"));
  if (ids.size > defaultLimit) throw unprocessable("Too many ids");
  const found = world.state.mastodon.statuses.filter(
    (status) => ids.has(status.id) && (access?.hasUser === true || isOpen(status)),
  );
  return json(
    200,
    found.map((status) => showStatus(world, status)),
  );
}

const defaultLimit = 20;
const maxLimit = 40;

function statusesOfAccount({ world, request, id, access }: Call): Reply {
  if (id !== writer.id) throw notFound();
  const { query } = request;
  const limit = Math.min(Number(query.get("limit") ?? defaultLimit) || defaultLimit, maxLimit);
  const all = world.state.mastodon.statuses.filter(
    (status) => (access?.hasUser === true || isOpen(status)) && isTagged(status, query),
  );
  const page = pageOf(all, query, limit);
  const own = `${baseOf(world)}/api/v1/accounts/${id}/statuses`;
  const links = [
    page.length === limit && linkTo(own, query, { max_id: page.at(-1)?.id }, "next"),
    page.length > 0 && linkTo(own, query, { min_id: page[0]?.id }, "prev"),
  ].filter((link) => link !== false);
  return json(
    200,
    page.map((status) => showStatus(world, status)),
    links.length === 0 ? {} : { link: links.join(", ") },
  );
}

function isTagged({ text }: MastodonStatus, query: URLSearchParams): boolean {
  const tagged = query.get("tagged");
  return tagged === null || text.toLowerCase().includes(`#${tagged.toLowerCase()}`);
}

function mediaWith({ state }: World, id: string) {
  const media = state.mastodon.media.find((one) => one.id === id);
  if (media === undefined) throw notFound();
  return media;
}

function changeMedia({ world, id, form }: Call) {
  return showMedia(world, describeMedia(world, mediaWith(world, id), form));
}

/** Whoever gives a status' address gets the status; a word finds hashtags, and no text. */
function search({ world, request }: Call) {
  const q = request.query.get("q") ?? "";
  if (q === "") throw new Refusal(400, "param is missing or the value is empty: q");
  const shown = world.state.mastodon.statuses.map((status) => showStatus(world, status));
  const word = q.replace(/^#/, "").toLowerCase();
  const tags = shown.flatMap(({ tags: own }) => own).filter(({ name }) => name.startsWith(word));
  const wanted = request.query.get("type");
  const only = <T>(type: string, found: readonly T[]) =>
    wanted === null || wanted === type ? found : [];
  return {
    accounts: only("accounts", q.replace(/^@/, "") === writer.username ? [showAccount(world)] : []),
    statuses: only(
      "statuses",
      shown.filter(({ url, uri }) => url === q || uri === q),
    ),
    hashtags: only("hashtags", [...new Map(tags.map((tag) => [tag.name, tag])).values()]),
  };
}
