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

/** A file, or the site's contents, that is not in memory yet: it is read, and rendering starts over. */
export class Unread extends Error {
  /** Undefined: the site's contents. */
  readonly path: string | undefined;

  constructor(path?: string) {
    super("not read yet");
    this.path = path;
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
