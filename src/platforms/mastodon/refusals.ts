import { keyTerm, settingTerm } from "../../core/terms.ts";
import type { HttpAnswer } from "../../io/answer.ts";
import type { Call, Refusal } from "../api.ts";
import type { MastodonKind } from "./limits.ts";
import { mastodonKey, mastodonSettings } from "./settings.ts";

/** What a refusal of a Mastodon server means; undefined where its status says all (contracts/mastodon.md §1). */
export function explainMastodon(
  { status }: HttpAnswer,
  { kind }: Call<MastodonKind>,
): Refusal | undefined {
  if (status === 401) {
    return {
      reason: "unauthorized",
      hint: `The token was revoked, has expired, or is another server's: make a new one under Preferences → Development, put it into ${keyTerm(mastodonKey)}, and check ${settingTerm(mastodonSettings.url)}.`,
    };
  }
  if (status === 403) {
    return {
      reason: "unauthorized",
      hint: `The token in ${keyTerm(mastodonKey)} needs the scopes read and write:statuses, and the account has to be in good standing.`,
    };
  }
  if (status === 404 && kind === "update") {
    return { reason: "not-found", hint: "The announcement was deleted, or is another account's." };
  }
  return undefined;
}
