import { header, type Incoming, json, type Reply } from "../server/http.ts";
import { createWindows, type Limit } from "../server/windows.ts";
import type { World } from "../world.ts";
import { invalid, Refusal, refused } from "./errors.ts";
import { formats } from "./formats.ts";
import { limitHeaders, ofAddress } from "./limits.ts";
import type { Call, Method, Methods } from "./method.ts";
import { repositoryMethods } from "./repository.ts";
import { faultIn, located, type Schema } from "./schema.ts";
import { sessionMethods } from "./sessions.ts";
import { createTids } from "./tid.ts";
import { readToken, refreshScope, type Token } from "./tokens.ts";
import { viewMethods } from "./views.ts";

const methods: Methods = { ...sessionMethods, ...repositoryMethods, ...viewMethods };

const defaultMaxBody = 100 * 1024;

/** Bluesky's XRPC below `/xrpc`: parameters, then who calls, then the body, then the limits, then the method (contracts/bluesky.md §1). */
export function createXrpc(world: World): (request: Incoming) => Reply {
  const windows = createWindows();
  const tids = createTids();

  /** Takes from the limits, and tells of the one that is nearest to its end. */
  function take(limits: readonly Limit[], tell: (headers: Record<string, string>) => void): void {
    if (!world.settings.limits) return;
    const at = world.now();
    const left = limits.map((limit) => windows.take(limit, at));
    tell(limitHeaders(left, at));
    if (left.some(({ isOver }) => isOver)) throw new Refusal(429);
  }

  function answer(request: Incoming, tell: (headers: Record<string, string>) => void): Reply {
    const name = request.path.slice(1);
    const method = methods[name];
    const everybody = ofAddress(request.ip);
    if (method === undefined) {
      if (!formats.nsid(name)) throw invalid("invalid xrpc path");
      take([everybody], tell);
      // What the server does not know, it asks the app's server for, in the name of the one who calls.
      authorized("access", request, world.now());
      throw new Refusal(501);
    }
    refuseOtherVerb(method, request);
    const query = method.kind === "query" ? parameters(name, method, request) : {};
    const token = method.auth && authorized(method.auth, request, world.now());
    const input = method.kind === "query" ? query : bodyOf(method, request);
    const call: Call = { world, request, input, token, nextTid: () => tids(world.now()) };
    take([...(method.limits?.(call) ?? []), everybody], tell);
    const result = method.run(call);
    if (result === undefined) return { status: 200, headers: {}, body: "" };
    return isReply(result) ? result : json(200, result);
  }

  return (request) => {
    let limits: Record<string, string> = {};
    const tell = (headers: Record<string, string>) => {
      limits = headers;
    };
    const reply = replyOf(() => answer(request, tell));
    return { ...reply, headers: { ...reply.headers, ...limits } };
  };
}

function replyOf(answer: () => Reply): Reply {
  try {
    return answer();
  } catch (error) {
    if (error instanceof Refusal) return refused(error);
    throw error;
  }
}

function refuseOtherVerb({ kind }: Method, { method: verb }: Incoming): void {
  const expected = kind === "query" ? "GET" : "POST";
  if (verb !== expected) throw invalid(`Incorrect HTTP method (${verb}) expected ${expected}`);
}

/** What a query is asked with: numbers and yes or no are texts at first. */
function parameters(name: string, { input }: Method, { query }: Incoming) {
  if (input === undefined) return {};
  const entries = Object.entries(input.properties).flatMap(([key, schema]) => {
    const values = query.getAll(key).filter((value) => value !== "");
    if (values.length === 0) return [];
    return [[key, schema.type === "array" ? values : read(schema, values[0] ?? "")] as const];
  });
  const given = Object.fromEntries(entries);
  const fault = faultIn(input, given);
  if (fault !== undefined) throw invalid(`Invalid ${name} params: ${fault.message}`);
  return given;
}

function read({ type }: Schema, value: string): unknown {
  if (type === "integer" && /^-?\d+$/.test(value)) return Number(value);
  if (type === "boolean" && /^(?:true|false)$/.test(value)) return value === "true";
  return value;
}

/** @throws Refusal (contracts/bluesky.md §2.2) */
function authorized(kind: "access" | "refresh", request: Incoming, at: Date): Token {
  const authorization = header(request, "authorization");
  if (authorization === undefined) throw new Refusal(401, undefined, "AuthMissing");
  const [type = "", jwt, ...rest] = authorization.split(" ");
  if (jwt === undefined || rest.length > 0) {
    throw invalid("Malformed authorization header", "InvalidToken");
  }
  if (type.toLowerCase() !== "bearer") {
    throw invalid(`Unsupported authorization type: ${type}`, "InvalidToken");
  }
  const token = readToken(jwt, at);
  if ((token.scope === refreshScope) !== (kind === "refresh")) {
    throw invalid("Token could not be verified", "InvalidToken");
  }
  return token;
}

function bodyOf(method: Method, request: Incoming): Call["input"] {
  const { input, takesBytes, maxBody = defaultMaxBody } = method;
  const { body } = request;
  if (takesBytes !== true && input === undefined) {
    if (body.length > 0) throw invalid("A request body was provided when none was expected");
    return {};
  }
  if (!hasBody(request)) throw invalid("A request body is expected but none was provided");
  const [type = ""] = (header(request, "content-type") ?? "").split(";");
  if (type.trim() === "") {
    throw invalid("Request encoding (Content-Type) required but not provided");
  }
  if (input !== undefined && type.trim().toLowerCase() !== "application/json") {
    throw invalid(`Wrong request encoding (Content-Type): ${type.trim()}`);
  }
  if (body.length > maxBody) {
    const name = input === undefined ? undefined : "PayloadTooLargeError";
    throw new Refusal(413, "request entity too large", name);
  }
  return input === undefined ? {} : parsed(input, body);
}

function hasBody({ headers, body }: Incoming): boolean {
  return body.length > 0 || headers["content-length"] !== undefined;
}

function parsed(input: Schema, body: Buffer): Call["input"] {
  let value: unknown;
  try {
    value = JSON.parse(body.toString("utf8"));
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : "The body is not JSON", "SyntaxError");
  }
  const fault = faultIn(input, value);
  if (fault !== undefined) throw invalid(located(fault));
  return value as Call["input"];
}

function isReply(result: Reply | object): result is Reply {
  return "status" in result && "headers" in result;
}
