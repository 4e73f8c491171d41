/** 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why a text is no YAML to Jekyll, and where. */
export interface YamlProblem extends Position {
  readonly message: string;
}

/** A YAML text, read; `value` is undefined when there is a problem. */
export interface YamlText {
  readonly value: unknown;
  readonly problem: YamlProblem | undefined;
  /** The line of each key at the top. */
  readonly keyLines: Readonly<Record<string, number>>;
  /** Where the reading ended before the text did: what is less indented than the first key is to libyaml another document. */
  readonly cut: Position | undefined;
  /** Where the key stands to which this path leads, or the last of its steps that is there. */
  positionOf(path: readonly string[]): Position | undefined;
}
