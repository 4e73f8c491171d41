import { keyTerm, settingTerm, term } from "../../core/terms.ts";
import type { HttpAnswer } from "../../io/answer.ts";
import type { Call, Refusal } from "../api.ts";
import { serverWords } from "../server-words.ts";
import type { DevtoKind } from "./limits.ts";
import { devtoKey, devtoSettings } from "./settings.ts";

interface Saying extends Refusal {
  readonly says: RegExp;
}

/** What dev.to says with a 422, and what to change then (contracts/devto.md §2.6, §3, §4, §7.1). */
const sayings: readonly Saying[] = [
  {
    says: /canonical url has already been taken/i,
    reason: "duplicate",
    hint: "An article on dev.to has this canonical URL already. If it is yours, the next run adopts it; if not, its author has to change it.",
  },
  {
    says: /title has already been used in the last five minutes/i,
    reason: "duplicate",
    retryAfter: 300,
    hint: "An earlier try made it, or another post has the same title: the next run adopts the one, and can publish the other after five minutes.",
  },
  {
    says: /ai_disclosure_level/i,
    reason: "rejected",
    hint: `Set ${settingTerm(devtoSettings.aiDisclosure)} to not_disclosed, no_ai, some_ai or fully_autonomous.`,
  },
  {
    says: /liquid/i,
    reason: "rejected",
    hint: "dev.to reads the text as Liquid: put what stands in {{ }} or {% %} into code, or write it differently.",
  },
  {
    says: /\btag\b/i,
    reason: "rejected",
    hint: "dev.to takes four tags of letters and digits, up to 30 characters each: name others under `posse: {devto: {tags: […]}}`.",
  },
  {
    says: /\btitle\b/i,
    reason: "rejected",
    hint: "Give the post another title for dev.to under `posse: {devto: {title: …}}`.",
  },
  {
    says: /canonical url/i,
    reason: "rejected",
    hint: `Check \`url\` in _config.yml, or set ${term("site-url")}.`,
  },
  {
    says: /main image/i,
    reason: "rejected",
    hint: "Check the URL of the post's cover image.",
  },
];

const unknown: Saying = { says: /^/, reason: "rejected" };

/** What a refusal of dev.to's API means; undefined where its status says all. */
export function explainDevto(answer: HttpAnswer, { kind }: Call<DevtoKind>): Refusal | undefined {
  const { status } = answer;
  if (status === 401) {
    return {
      reason: "unauthorized",
      hint: `Make a new key on dev.to under Settings → Extensions, and put it into ${keyTerm(devtoKey)}. A suspended account is refused in the same way.`,
    };
  }
  if (status === 404 && kind === "update") {
    return {
      reason: "not-found",
      hint: `The article was deleted, or the key in ${keyTerm(devtoKey)} is another account's.`,
    };
  }
  if (status !== 422) return undefined;
  const words = serverWords(answer);
  const { says: _, ...refusal } = sayings.find(({ says }) => says.test(words)) ?? unknown;
  return refusal;
}
