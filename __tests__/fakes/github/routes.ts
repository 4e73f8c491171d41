import { answer, operations, violation } from "./openapi.ts";
import type { Reply } from "./replies.ts";
import { handlers } from "./rest.ts";
import type { RestCall } from "./rest-call.ts";
import { Refusal, type World } from "./world.ts";

export interface Route {
  readonly operation: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Which of the described operations a request is. */
export function routeOf(method: string, path: string, { owner, name }: World): Route | undefined {
  const url = new URL(path, "http://github.test");
  const parts = url.pathname.split("/").map(decodeURIComponent);
  for (const [operation, described] of operations) {
    const template = described.path.split("/");
    if (described.method !== method || template.length > parts.length) continue;
    const names: Record<string, string> = Object.fromEntries(url.searchParams);
    const isSame = template.every((part, index) => {
      const given = parts[index] ?? "";
      if (!part.startsWith("{")) return part === given;
      names[part.slice(1, -1)] = given;
      return true;
    });
    // Only the name of a reference holds slashes of its own.
    const rest = parts.slice(template.length);
    if (rest.length > 0 && !described.path.endsWith("/{ref}")) continue;
    if (rest.length > 0) names.ref = [names.ref, ...rest].join("/");
    if (isSame && names.owner === owner && names.repo === name) {
      return { operation, parameters: names };
    }
  }
  return undefined;
}

/** Does what was asked, if the request is as described; so is the answer. */
export async function carryOutRest(
  { operation, parameters }: Route,
  call: Omit<RestCall, "parameters">,
): Promise<Reply> {
  const { request } = operations.get(operation) ?? {};
  const wrong = request === undefined ? "" : violation(request, call.body);
  if (wrong !== "") throw new Refusal(422, "UNPROCESSABLE", `Invalid request.\n\n${wrong}`);
  const handler = handlers[operation];
  if (handler === undefined) throw new Error(`nothing carries out ${operation}`);
  const { status, known, headers } = await handler({ ...call, parameters });
  return { status, body: answer(operation, status, known), ...(headers && { headers }) };
}
