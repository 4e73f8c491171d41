import type { Incoming, Reply } from "../server/http.ts";
import type { Limit } from "../server/windows.ts";
import type { World } from "../world.ts";
import type { ObjectSchema } from "./schema.ts";
import type { Token } from "./tokens.ts";

/** What a method works with. */
export interface Call {
  readonly world: World;
  readonly request: Incoming;
  /** Its parameters, or its body, checked against the method's own schema. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The one who called; only a method that asks for it is told. */
  readonly token: Token | undefined;
  /** A key for the time of the call, greater than all before. */
  nextTid(): string;
}

/** A method of XRPC. */
export interface Method {
  /** A query is asked by GET, a procedure by POST. */
  readonly kind: "query" | "procedure";
  /** A query's parameters, or a procedure's body in JSON; absent: neither. */
  readonly input?: ObjectSchema;
  /** Whether the body is a file. */
  readonly takesBytes?: true;
  readonly auth?: "access" | "refresh";
  /** The longest body in bytes. */
  readonly maxBody?: number;
  limits?(call: Call): readonly Limit[];
  /** What is answered: a reply that is ready, or what JSON shall say; undefined for nothing. @throws Refusal */
  run(call: Call): Reply | object | undefined;
}

/** The methods of a part of the server, by their names. */
export type Methods = Readonly<Record<string, Method>>;
