import { keyTerm, term } from "../../core/terms.ts";
import type { HttpAnswer } from "../../io/answer.ts";
import type { Call, Refusal } from "../api.ts";
import { fieldsOf, itemsOf } from "../json-fields.ts";
import { serverWords } from "../server-words.ts";
import type { MediumKind } from "./limits.ts";
import { mediumKey } from "./settings.ts";

const otherToken = `Check that ${keyTerm(mediumKey)} holds a token that is still valid. Medium gives out no new ones; without one Posse makes a page to copy each story from.`;

/** Medium's codes (contracts/medium.md §1.4). */
const codes: Readonly<Record<number, Refusal>> = {
  2002: { reason: "rejected", hint: "The story has no text." },
  6000: { reason: "unauthorized", hint: otherToken },
  6001: { reason: "unauthorized", hint: otherToken },
  6002: {
    reason: "unauthorized",
    hint: `The token in ${keyTerm(mediumKey)} lacks a scope: it needs basicProfile, listPublications and publishPost.`,
  },
  6003: { reason: "unauthorized", hint: otherToken },
  6004: { reason: "unauthorized", hint: otherToken },
  6005: {
    reason: "unauthorized",
    hint: `The application that the token was made for no longer exists: take Medium out of ${term("platforms")}, or run without a token for a page to copy each story from.`,
  },
  6027: {
    reason: "unauthorized",
    hint: `Medium has switched its API off for this token: run without it for a page to copy each story from.`,
  },
};

/** What a refusal of Medium's API means; undefined where its status says all. */
export function explainMedium(
  answer: HttpAnswer,
  { kind, path }: Call<MediumKind>,
): Refusal | undefined {
  const { status } = answer;
  if (saysDailyLimit(answer)) {
    return {
      reason: "rate-limited",
      hint: "Medium takes ten stories in 24 hours. Nothing was stored; a run after that continues.",
    };
  }
  if (status >= 500) return undefined;
  const known = codesOf(answer).flatMap((code) => codes[code] ?? [])[0];
  if (known !== undefined) return known;
  if (status === 401) return { reason: "unauthorized", hint: otherToken };
  if (status === 403 && kind === "create") {
    return {
      reason: "rejected",
      hint: path.startsWith("/v1/publications/")
        ? "A publication's writers may only hand in drafts: set medium-visibility to draft, or have an editor make you one. Others may do nothing there."
        : `The token in ${keyTerm(mediumKey)} may not publish as this user.`,
    };
  }
  return undefined;
}

/** The message is known and its status is not: contracts/medium.md §1.4. */
export function saysDailyLimit(answer: HttpAnswer): boolean {
  return answer.status >= 400 && /rate limit for publishing/i.test(serverWords(answer));
}

function codesOf({ json }: HttpAnswer): readonly number[] {
  return (itemsOf(fieldsOf(json).errors) ?? []).flatMap((item) => {
    const { code } = fieldsOf(item);
    return typeof code === "number" ? code : [];
  });
}
