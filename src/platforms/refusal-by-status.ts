import type { HttpAnswer } from "../io/answer.ts";
import type { Api, Call, Refusal } from "./api.ts";
import { isFromTheEdge, serverWords } from "./server-words.ts";

/** What an answer that is no success means by its status alone, where the platform's own words say no more. */
export function refusalByStatus<Kind extends string>(
  api: Api<Kind>,
  asked: Call<Kind>,
  answer: HttpAnswer,
): Refusal {
  const { name, inputs } = api;
  const { status } = answer;
  if (status >= 300 && status < 400) return redirect(api, answer);
  if (status === 408 || status >= 500) return failing(api, asked, answer);
  switch (status) {
    case 401:
      return { reason: "unauthorized", hint: `Check that ${inputs.key} holds a valid key.` };
    case 403:
      return isFromTheEdge(answer)
        ? blocked(api, asked, answer)
        : { reason: "unauthorized", hint: `Check what the key in ${inputs.key} may do.` };
    case 404:
      // Only the API's own 404 says that something is gone; a page says that this is not the API.
      return {
        reason: isFromTheEdge(answer) ? "unavailable" : "not-found",
        hint: `Check that ${inputs.url} is ${name}'s address.`,
      };
    case 429:
      return { reason: "rate-limited", hint: "Nothing was stored; the next run continues." };
    default:
      return { reason: "rejected" };
  }
}

/** A POST is not repeated elsewhere: the key would go to where nobody sent it. */
function redirect<Kind extends string>({ name, inputs }: Api<Kind>, answer: HttpAnswer): Refusal {
  const location = answer.header("location") ?? "";
  const origin = URL.canParse(location) ? ` to ${new URL(location).origin}` : "";
  return {
    reason: "rejected",
    message: `${name} answered with a redirect${origin} (${answer.status}), which is not followed with a key`,
    hint: `Set ${inputs.url} to the address that the API itself has.`,
  };
}

function failing<Kind extends string>(
  { name, inDoubt }: Api<Kind>,
  { to, method, repeatable }: Call<Kind>,
  answer: HttpAnswer,
): Refusal {
  const said = `(${answer.status}): ${serverWords(answer)}`;
  return method === "POST" && repeatable !== true
    ? {
        reason: "unknown-outcome",
        message: `${name} failed when asked to ${to}, and may have done it ${said}`,
        hint: inDoubt,
      }
    : {
        reason: "unavailable",
        message: `${name} failed when asked to ${to} ${said}`,
        hint: "Run again later; a second try does no harm.",
      };
}

/** A filter in front of the API answered (contracts/devto.md §1, contracts/medium.md §1.1): the API never saw the request. */
function blocked<Kind extends string>(
  { name }: Api<Kind>,
  { to }: Call<Kind>,
  answer: HttpAnswer,
): Refusal {
  return {
    reason: "unavailable",
    message: `A filter in front of ${name} blocked the request to ${to} (403): ${serverWords(answer)}`,
    hint: "Nothing was stored. Run again later, or from another machine: such filters go by the network's address.",
  };
}
