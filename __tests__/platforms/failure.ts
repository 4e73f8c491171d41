import { PlatformError } from "../../src/core/errors.ts";

/** The error that a promise rejects with, which has to be a `PlatformError`. */
export async function failureOf(promise: Promise<unknown>): Promise<PlatformError> {
  const result = await promise.then(
    () => "it did not fail",
    (error: unknown) => error,
  );
  if (!(result instanceof PlatformError)) throw result;
  return result;
}

/** All that a value can tell, hidden fields and causes included, in lower case. */
export function everythingIn(value: unknown, depth = 0): string {
  if (typeof value !== "object" || value === null || depth > 5) return String(value).toLowerCase();
  return Reflect.ownKeys(value)
    .map((key) => `${String(key)} ${everythingIn(Reflect.get(value, key), depth + 1)}`)
    .join("\n");
}
