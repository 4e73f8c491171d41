import { json, type Reply } from "../server/http.ts";

/** A code that the contract does not know; clients must not depend on it. */
const unknownCode = -1;

/** An error as Medium says it (contracts/medium.md §1.4). */
export function mediumError(status: number, message: string, code = unknownCode): Reply {
  return json(status, { errors: [{ message, code }] });
}
