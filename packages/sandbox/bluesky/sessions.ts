import type { World } from "../world.ts";
import { type Account, accountOf, accounts, passwordKind, shownHandle } from "./accounts.ts";
import { invalid, Refusal } from "./errors.ts";
import { ofSignIn } from "./limits.ts";
import type { Call, Methods } from "./method.ts";
import { refreshScope, serviceDid, tokensFor } from "./tokens.ts";

const string = { type: "string" } as const;

/** Who may call, and as whom (contracts/bluesky.md §2). */
export const sessionMethods: Methods = {
  "com.atproto.server.createSession": {
    kind: "procedure",
    input: {
      type: "object",
      required: ["identifier", "password"],
      properties: {
        identifier: string,
        password: string,
        authFactorToken: string,
        allowTakendown: { type: "boolean" },
      },
    },
    limits: ({ input, request }) => ofSignIn(String(input.identifier), request.ip),
    run: createSession,
  },
  "com.atproto.server.refreshSession": {
    kind: "procedure",
    auth: "refresh",
    run: refreshSession,
  },
  "com.atproto.server.getSession": {
    kind: "query",
    auth: "access",
    run: (call) => {
      const account = caller(call);
      return { ...described(call.world, account), ...mailOf(account) };
    },
  },
  "com.atproto.server.deleteSession": {
    kind: "procedure",
    auth: "refresh",
    run({ world, token }) {
      const { [token?.jti ?? ""]: _, ...rest } = world.state.bluesky.sessions;
      world.state.bluesky.sessions = rest;
      return undefined;
    },
  },
  "com.atproto.server.describeServer": {
    kind: "query",
    run: () => ({
      did: serviceDid,
      availableUserDomains: [".test"],
      inviteCodeRequired: false,
      blobUploadLimit: maxBlobBytes,
      links: {},
      contact: {},
    }),
  },
  "com.atproto.identity.resolveHandle": {
    kind: "query",
    input: {
      type: "object",
      required: ["handle"],
      properties: { handle: { type: "string", format: "handle" } },
    },
    run({ input }) {
      const wanted = String(input.handle).toLowerCase();
      const account = accounts.find(({ handle, hasMoved }) => handle === wanted && !hasMoved);
      if (account === undefined) throw invalid("Unable to resolve handle", "HandleNotFound");
      return { did: account.did };
    },
  },
};

/** The largest file that is taken, whatever the record that is to name it may hold. */
export const maxBlobBytes = 5 * 1024 * 1024;

/** Whose token it is. @throws Refusal */
export function caller({ token }: Call): Account {
  const account = accounts.find(({ did }) => did === token?.sub);
  if (account === undefined) throw new Refusal(403, "Account not found", "AccountNotFound");
  return account;
}

/** Refuses who may not write. @throws Refusal */
export function refuseStopped({ status }: Account): void {
  if (status === "takendown") {
    throw new Refusal(401, "Account has been taken down", "AccountTakedown");
  }
  if (status === "deactivated") {
    throw new Refusal(401, "Account is deactivated", "AccountDeactivated");
  }
}

/** The account's address book: where its repository is, and what it is called. */
export function didDocOf({ origin }: World, { did, handle }: Account) {
  return {
    "@context": ["https://www.w3.org/ns/did/v1"],
    id: did,
    alsoKnownAs: [`at://${handle}`],
    verificationMethod: [],
    service: [{ id: "#atproto_pds", type: "AtprotoPersonalDataServer", serviceEndpoint: origin }],
  };
}

function createSession({ world, input }: Call) {
  const account = accountOf(String(input.identifier));
  const kind = passwordKind(String(input.password));
  const isTakenDown = account?.status === "takendown";
  if (account === undefined || kind === undefined || (isTakenDown && kind === "app")) {
    throw new Refusal(401, "Invalid identifier or password");
  }
  if (isTakenDown) throw new Refusal(401, "Account has been taken down", "AccountTakedown");
  if (account.asksForCode && kind === "main" && input.authFactorToken === undefined) {
    throw new Refusal(
      401,
      "A sign in code has been sent to your email address",
      "AuthFactorTokenRequired",
    );
  }
  return { ...begin(world, account, kind), ...described(world, account), ...mailOf(account) };
}

const hourMs = 3_600_000;

/** A token that has renewed a session may do so again for two hours, as its answer may have been lost. */
function refreshSession(call: Call) {
  const { world, token } = call;
  const account = caller(call);
  if (account.status === "takendown") refuseStopped(account);
  const id = token?.jti ?? "";
  const { sessions } = world.state.bluesky;
  const session = sessions[id];
  const now = world.now().getTime();
  if (token?.scope !== refreshScope || session === undefined || session.until <= now) {
    throw invalid("Token has been revoked", "ExpiredToken");
  }
  const until = Math.min(session.until, now + 2 * hourMs);
  world.state.bluesky.sessions = { ...sessions, [id]: { ...session, until } };
  return { ...begin(world, account, session.kind), ...described(world, account) };
}

function begin(world: World, account: Account, kind: "app" | "main") {
  const { bluesky } = world.state;
  const now = world.now();
  const { id, ...tokens } = tokensFor(account.did, kind, now, world.settings.accessTokenSeconds);
  const until = now.getTime() + 90 * 24 * hourMs;
  bluesky.sessions = { ...bluesky.sessions, [id]: { until, kind } };
  return tokens;
}

function mailOf({ email }: Account) {
  return { email, emailConfirmed: true };
}

function described(world: World, account: Account) {
  return {
    did: account.did,
    didDoc: didDocOf(world, account),
    handle: shownHandle(account),
    active: account.status === undefined,
    ...(account.status !== undefined && { status: account.status }),
  };
}
