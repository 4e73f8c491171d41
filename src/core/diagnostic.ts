/** How bad it is: an `error` keeps the post from being sent, a `warning` and a `notice` do not. */
export type Severity = "error" | "warning" | "notice";

/** Something to tell the author about one place in the blog. A value, never thrown: one broken post hides no other. */
export interface Diagnostic {
  readonly severity: Severity;
  /** A word from the `codes.ts` of the layer that found it; the documentation has a page for each. */
  readonly code: string;
  /** What is wrong, in one sentence, naming the thing. */
  readonly message: string;
  /** What to change, in one sentence. */
  readonly hint?: string;
  /** From the repository's root. */
  readonly path?: string;
  /** 1-based, in the file as it lies on disk (front matter counted). */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
  /** Where in the code an error in Posse happened. Only logs that are asked for details show it. */
  readonly stack?: string;
}

/** A diagnostic's place as compilers write it, as far as it is known: `_posts/x.md:3:5`, or nothing. */
export function placeText({
  path,
  line,
  column,
}: Pick<Diagnostic, "path" | "line" | "column">): string {
  return [path, line, column].filter((part) => part !== undefined).join(":");
}

/** What a diagnostic code means, for the documentation: `what` happened, and what fixes it. */
export interface CodeMeaning {
  readonly severity: Severity;
  readonly what: string;
  readonly fix: string;
}

/** Codes with what they mean. */
export type CodeTable = Readonly<Record<string, CodeMeaning>>;

/** Where something was found, as far as it is known, and what to change where that is known better than the table does. */
type Particulars = {
  readonly [Key in "path" | "line" | "column" | "hint"]?: Diagnostic[Key] | undefined;
};

/** Makes the diagnostics of one table: each with the severity and the fix that the table gives for its code. */
export function diagnoser<Code extends string>(codes: Readonly<Record<Code, CodeMeaning>>) {
  return (code: Code, message: string, particulars: Particulars = {}): Diagnostic => {
    const { severity, fix } = codes[code];
    const known = Object.entries(particulars).filter(([, value]) => value !== undefined);
    return { severity, code, message, hint: fix, ...Object.fromEntries(known) };
  };
}

/** True if one of these keeps a post from being sent. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
