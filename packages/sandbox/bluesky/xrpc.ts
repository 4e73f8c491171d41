import { header, type Incoming, json, type Reply } from "../server/http.ts";
import { createWindows } from "../server/windows.ts";
import type { World } from "../world.ts";
import { invalid, Refusal, refused } from "./errors.ts";
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

  function answer(request: Incoming): Reply {
    const name = request.path.slice(1);
    const method = methodFor(name, request);
    const query = method.kind === "query" ? parameters(name, method, request) : {};
    const token = method.auth && authorized(method.auth, request, world.now());
    const input = method.kind === "query" ? query : bodyOf(method, request);
    const call: Call = { world, request, input, token, nextTid: () => tids(world.now()) };
    const headers = count(method, call);
    const result = carryOut(method, call);
    if (result === undefined) return { status: 200, headers, body: "" };
    const reply = isReply(result) ? result : json(200, result);
    return { ...reply, headers: { ...reply.headers, ...headers } };
  }

  /** Takes from each limit, and says which is nearest to its end. @throws TooMany */
  function count(method: Method, call: Call): Record<string, string> {
    if (!world.settings.limits) return {};
    const at = world.now();
    const limits = [...(method.limits?.(call) ?? []), ofAddress(call.request.ip)];
    const left = limits.map((limit) => windows.take(limit, at));
    const headers = limitHeaders(left, at);
    if (left.some(({ isOver }) => isOver)) throw new TooMany(headers);
    return headers;
  }

  return (request) => {
    try {
      return answer(request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const reply = refused(error);
      return error instanceof TooMany
        ? { ...reply, headers: { ...reply.headers, ...error.headers } }
        : reply;
    }
  };
}

class TooMany extends Refusal {
  readonly headers: Readonly<Record<string, string>>;

  constructor(headers: Readonly<Record<string, string>>) {
    super(429);
    this.headers = headers;
  }
}

function methodFor(name: string, { method: verb }: Incoming): Method {
  const method = methods[name];
  if (method === undefined) {
    throw /^[a-zA-Z][\w-]*(?:\.[\w-]+){2,}$/.test(name)
      ? new Refusal(501)
      : invalid("invalid xrpc path");
  }
  const expected = method.kind === "query" ? "GET" : "POST";
  if (verb !== expected) throw invalid(`Incorrect HTTP method (${verb}) expected ${expected}`);
  return method;
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
  if (body.length > maxBody) throw new Refusal(413, "request entity too large");
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
    throw invalid(error instanceof Error ? error.message : "The body is not JSON");
  }
  const fault = faultIn(input, value);
  if (fault !== undefined) throw invalid(located(fault));
  return value as Call["input"];
}

/** A record with a fraction in it, or with what no CID can be counted from, is refused. */
function carryOut(method: Method, call: Call): Reply | object | undefined {
  try {
    return method.run(call);
  } catch (error) {
    throw error instanceof RangeError ? invalid(error.message) : error;
  }
}

function isReply(result: Reply | object): result is Reply {
  return "status" in result && "headers" in result;
}
