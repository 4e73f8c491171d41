import type { Diagnostic } from "../../../core/diagnostic.ts";
import type { LiquidCode } from "./codes.ts";

/**
 * Where Jekyll's build would stop. Thrown inside of Liquid only: the engine adds the position,
 * and `render` turns it into a diagnostic.
 */
export class Failure extends Error {
  readonly code: LiquidCode;
  readonly hint: string | undefined;

  constructor(code: LiquidCode, message: string, hint?: string) {
    super(message);
    this.name = "Failure";
    this.code = code;
    this.hint = hint;
  }
}

/** A file of the blog that the template needs and that cannot be read: Jekyll's build would stop, or ours has to. */
export class BrokenFile extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = "BrokenFile";
    this.diagnostic = diagnostic;
  }
}

/** What a template can need of the blog: pages and documents, an include, a data file. */
export type Needed =
  | { readonly kind: "contents" }
  | { readonly kind: "text" | "data"; readonly path: string };

/** Something that is not in memory yet: it is read, and rendering starts over. */
export class Unread extends Error {
  readonly needed: Needed;

  constructor(needed: Needed) {
    super("not read yet");
    this.needed = needed;
  }
}

/** A tag that neither Liquid nor Jekyll knows, and nothing stands for. */
export function unknownTag(name: string): Failure {
  return new Failure(
    "unknown-liquid-tag",
    `Unknown tag \`${name}\``,
    `Say what it stands for in _config.yml: \`posse: { liquid-tags: { ${name}: "…" } }\` – a template, \`drop\` or \`keep-text\`.`,
  );
}

/** An include that is not in the blog, and that nothing can stand for. */
export function missingInclude(path: string, name: string): Failure {
  return new Failure(
    "missing-include",
    `Could not locate the included file \`${name}\``,
    `Copy it to \`${path}\`, or say what it stands for in _config.yml under \`posse: liquid-tags:\` as \`include ${name}\`.`,
  );
}
