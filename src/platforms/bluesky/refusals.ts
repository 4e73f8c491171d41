import { keyTerm, settingTerm } from "../../core/terms.ts";
import type { HttpAnswer } from "../../io/answer.ts";
import type { Call, Refusal } from "../api.ts";
import { fieldsOf, textOf } from "../json-fields.ts";
import type { BlueskyKind } from "./limits.ts";
import { blueskyKey, blueskySettings } from "./settings.ts";

export const appPasswordHint = `Make an app password on Bluesky under Settings → Privacy and security → App passwords, and put it into ${keyTerm(blueskyKey)}.`;

const takenDown: Refusal = {
  reason: "unauthorized",
  hint: "Bluesky has taken the account down or it is deactivated: log in on Bluesky to see why.",
};

/** What Bluesky's errors mean, by their names (contracts/bluesky.md §2.1, §2.2, §3.1, §3.2). */
const meanings: Readonly<Record<string, Refusal>> = {
  AuthFactorTokenRequired: {
    reason: "unauthorized",
    hint: `This is the account's own password, for which Bluesky sends a code by e-mail. ${appPasswordHint}`,
  },
  AccountTakedown: takenDown,
  AccountDeactivated: takenDown,
  AccountNotFound: {
    reason: "unauthorized",
    hint: `The account is not on this server any more: check ${settingTerm(blueskySettings.url)} and ${settingTerm(blueskySettings.identifier)}.`,
  },
  ExpiredToken: { reason: "unauthorized", hint: "Run it again: each run opens a new session." },
  InvalidToken: { reason: "unauthorized", hint: "Run it again: each run opens a new session." },
  RecordNotFound: {
    reason: "not-found",
    hint: "The announcement was deleted on Bluesky.",
  },
  InvalidSwap: {
    reason: "duplicate",
    hint: "A record with the key of this post is there already: the next run adopts it if it links to the post.",
  },
};

/** The name of an error of the API. */
export function errorName({ json }: HttpAnswer): string | undefined {
  return textOf(fieldsOf(json).error);
}

/** What a refusal of Bluesky's means; undefined where its status says all. */
export function explainBluesky(
  answer: HttpAnswer,
  { kind }: Call<BlueskyKind>,
): Refusal | undefined {
  const known = meanings[errorName(answer) ?? ""];
  if (known !== undefined) return known;
  if (answer.status !== 401) return undefined;
  const login = `Check ${settingTerm(blueskySettings.identifier)}: a handle that has moved is another one now, a DID never changes. ${appPasswordHint}`;
  return { reason: "unauthorized", hint: kind === "login" ? login : appPasswordHint };
}
