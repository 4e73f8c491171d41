import { json, type Reply } from "../server/http.ts";

/** A request that is refused. Thrown where the reason is found, answered where the request came in. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, error: string) {
    super(error);
    this.status = status;
  }
}

/** A refusal as it is answered (contracts/mastodon.md §1). */
export function refused({ status, message }: Refusal): Reply {
  return json(status, { error: message });
}

/** What is not there, or not the caller's to see. */
export function notFound(): Refusal {
  return new Refusal(404, "Record not found");
}

/** A status or a file that breaks a rule. */
export function unprocessable(...faults: readonly string[]): Refusal {
  return new Refusal(422, `Validation failed: ${faults.join(", ")}`);
}
