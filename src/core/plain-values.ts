/** A mapping as YAML or JSON gives it: no list, and no value with a class of its own, such as a date. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A value as the text that its author wrote, as far as that is known; "" for nothing. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) || isMapping(value) ? JSON.stringify(value) : String(value);
}
