import { createHmac, randomBytes } from "node:crypto";
import { invalid } from "./errors.ts";
import { isRecord } from "./values.ts";

/** What a token says. */
export interface Token {
  readonly scope: string;
  readonly sub: string;
  readonly exp: number;
  readonly jti?: string;
}

/** The scope of a token that renews a session, and does nothing else. */
export const refreshScope = "com.atproto.refresh";

const accessScopes = {
  app: "com.atproto.appPass",
  main: "com.atproto.access",
} as const;

/** Who answers for the server that the tokens are for. */
export const serviceDid = "did:web:localhost";

const secret = "known to everybody, as the sandbox's passwords are";
const refreshSeconds = 90 * 86_400;

/** The two tokens of a session. */
export function tokensFor(
  did: string,
  kind: keyof typeof accessScopes,
  at: Date,
  accessSeconds: number,
): { readonly accessJwt: string; readonly refreshJwt: string; readonly id: string } {
  const seconds = Math.floor(at.getTime() / 1000);
  const common = { sub: did, aud: serviceDid, iat: seconds };
  const id = randomBytes(24).toString("base64url");
  return {
    id,
    accessJwt: sign("at+jwt", {
      ...common,
      scope: accessScopes[kind],
      exp: seconds + accessSeconds,
    }),
    refreshJwt: sign("refresh+jwt", {
      ...common,
      scope: refreshScope,
      jti: id,
      exp: seconds + refreshSeconds,
    }),
  };
}

/** What a bearer's token says. @throws Refusal when it is not one of ours, or has expired (contracts/bluesky.md §2.2) */
export function readToken(jwt: string, at: Date): Token {
  const [head = "", payload = "", signature] = jwt.split(".");
  const token = parse(payload);
  if (token === undefined || signature !== signatureOf(`${head}.${payload}`)) {
    throw invalid("Token could not be verified", "InvalidToken");
  }
  if (token.exp * 1000 <= at.getTime()) throw invalid("Token has expired", "ExpiredToken");
  return token;
}

function sign(typ: string, payload: object): string {
  const body = [{ typ, alg: "HS256" }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${body}.${signatureOf(body)}`;
}

function signatureOf(body: string): string {
  return createHmac("sha256", secret).update(body).digest("base64url");
}

function parse(payload: string): Token | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return isRecord(value) && typeof value.sub === "string" && typeof value.exp === "number"
      ? (value as unknown as Token)
      : undefined;
  } catch {
    return undefined;
  }
}
