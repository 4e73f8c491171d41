/**
 * How a text fails in Liquid. A syntax error's message replaces the whole body, any other failure
 * refuses the article: contracts/devto.md §7.1.
 */
export interface LiquidFailure {
  readonly kind: "syntax" | "refused";
  readonly message: string;
}

/** A failure that replaces the body. */
export function syntaxError(message: string): LiquidFailure {
  return { kind: "syntax", message: `Liquid syntax error: ${message}` };
}

/** A failure that refuses the article. */
export function refused(message: string): LiquidFailure {
  return { kind: "refused", message };
}

/** Whether the result of a step is a failure. */
export function isFailure(result: unknown): result is LiquidFailure {
  return typeof result === "object" && result !== null && "kind" in result && "message" in result;
}
