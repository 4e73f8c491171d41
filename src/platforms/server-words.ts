import type { HttpAnswer } from "../io/answer.ts";
import { fieldsOf, itemsOf, textOf } from "./json-fields.ts";

const MOST_CHARACTERS = 300;

/** Somebody else's text on one line and of bearable length, for a message of ours. */
export function oneLine(text: string, most = MOST_CHARACTERS): string {
  const line = text
    .slice(0, most * 4)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}

/** True of an answer by something in front of the API: an HTML page, or nothing at all. */
export function isFromTheEdge(answer: HttpAnswer): boolean {
  if (answer.header("cf-mitigated") !== undefined) return true;
  return answer.json === undefined && /^\s*(?:<|$)/.test(answer.text.slice(0, 200));
}

/** What the server said with a refusal, as one line. */
export function serverWords(answer: HttpAnswer): string {
  if (answer.json !== undefined) return oneLine(jsonWords(answer.json)) || "no reason given";
  if (answer.text.trim() === "") return "an empty answer";
  if (isFromTheEdge(answer)) return "an HTML page";
  return oneLine(answer.text);
}

/** Some say `error`, or `message` as a list; others `errors`, each with a message and a code. */
function jsonWords(json: unknown): string {
  const { error, message, errors } = fieldsOf(json);
  const messages = itemsOf(message) ?? [message];
  const listed = (itemsOf(errors) ?? []).map((item) => {
    const { message: text, code } = fieldsOf(item);
    return typeof code === "number" ? `${textOf(text) ?? ""} (code ${code})` : text;
  });
  return [error, ...messages, ...listed].flatMap((words) => textOf(words) ?? []).join(", ");
}
