import { json, type Reply } from "../server/http.ts";

/** What a status is called where nothing else names the error (contracts/bluesky.md §1). */
const names: Readonly<Record<number, readonly [error: string, message: string]>> = {
  400: ["InvalidRequest", "Invalid Request"],
  401: ["AuthenticationRequired", "Authentication Required"],
  403: ["Forbidden", "Forbidden"],
  404: ["XRPCNotSupported", "XRPC Not Supported"],
  413: ["PayloadTooLarge", "Payload Too Large"],
  429: ["RateLimitExceeded", "Rate Limit Exceeded"],
  500: ["InternalServerError", "Internal Server Error"],
  501: ["MethodNotImplemented", "Method Not Implemented"],
};

/** A call that is refused. Thrown where the reason is found, answered where the call came in. */
export class Refusal extends Error {
  readonly status: number;
  readonly error: string;

  constructor(status: number, message?: string, error?: string) {
    const [name = "InternalServerError", words = ""] = names[status] ?? [];
    super(message ?? words);
    this.status = status;
    this.error = error ?? name;
  }
}

/** A call that asks for what cannot be. */
export function invalid(message: string, error?: string): Refusal {
  return new Refusal(400, message, error);
}

/** A refusal as it is answered. */
export function refused({ status, error, message }: Refusal): Reply {
  return json(status, { error, message });
}
