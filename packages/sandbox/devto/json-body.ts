import { header, type Incoming } from "../server/http.ts";
import { isObject } from "./params.ts";

/** The keys of a JSON body; none where it is no object, or no JSON by its content type. */
export type JsonBody = Readonly<Record<string, unknown>>;

/** What was sent, or nothing when it cannot be read (contracts/devto.md §2.6, 400). */
export function parseJson(request: Incoming): JsonBody | undefined {
  if (!header(request, "content-type")?.includes("json")) return {};
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(request.body);
  } catch {
    return undefined;
  }
  if (text.trim() === "") return {};
  // A NUL, bare or escaped, cannot be stored.
  if (text.includes("\0") || /(?<!\\)(?:\\\\)*\\u0000/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return undefined;
  }
}
