import { PlatformError } from "../../core/errors.ts";
import type { Api, Call } from "../api.ts";
import { call } from "../call.ts";
import { readSession, type Session, scopeOf } from "./answers.ts";
import type { BlueskyKind } from "./limits.ts";
import { appPasswordHint, errorName } from "./refusals.ts";

/** A call, which may need to know whose session it is made in. */
export type SessionCall = (session: Session) => Call<BlueskyKind>;

/** What talks to a PDS in a session of one account, which is opened with the first call. */
export interface Sessions {
  session(signal?: AbortSignal): Promise<Session>;
  /** @throws {PlatformError} */
  call<Result>(
    asked: SessionCall,
    read: (json: unknown) => Result | undefined,
    signal?: AbortSignal,
  ): Promise<Result>;
}

/** `api` has the app password as its credential. */
export function createSessions(api: Api<BlueskyKind>, identifier: string): Sessions {
  let opened: Promise<Session> | undefined;

  function session(signal?: AbortSignal): Promise<Session> {
    opened ??= login(signal).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  async function login(signal: AbortSignal | undefined): Promise<Session> {
    const made = await call(
      api,
      {
        ...{ to: "log in", kind: "login", method: "POST", repeatable: true },
        path: "/xrpc/com.atproto.server.createSession",
        body: { identifier, password: api.credential.secret },
        signal,
      },
      readSession,
    );
    if (scopeOf(made) !== "com.atproto.access") return made;
    throw new PlatformError("the password is the account's own, not an app password", {
      ...{ platform: api.id, reason: "unauthorized", hint: appPasswordHint },
    });
  }

  return {
    session,
    async call(asked, read, signal) {
      for (let isSecond = false; ; isSecond = true) {
        const own = await session(signal);
        let isExpired = false;
        try {
          const { secret } = api.credential;
          return await call(
            {
              ...api,
              credential: {
                ...{ header: "authorization", scheme: "Bearer ", secret: own.access },
                others: [secret, own.refresh],
              },
              explain(answer, made) {
                isExpired = errorName(answer) === "ExpiredToken";
                return api.explain(answer, made);
              },
            },
            { ...asked(own), signal },
            read,
          );
        } catch (error) {
          // A session ends while a long run goes on; the server did nothing.
          if (!isExpired || isSecond) throw error;
          opened = undefined;
        }
      }
    },
  };
}
