import type { YamlText } from "../yaml/yaml-text.ts";

/**
 * A configuration written in TOML, which Jekyll reads as it does YAML (contracts/jekyll.md §7), in the same form.
 * The parser is loaded for those few blogs alone.
 */
export async function parseTomlConfig(text: string): Promise<YamlText> {
  const { parse, TomlError, TomlDate } = await import("smol-toml");
  const lines = text.split(/\r?\n/);
  const keyLines: Record<string, number> = {};
  lines.forEach((line, index) => {
    const [, key] = /^\[{0,2}"?([\w-]+)/.exec(line.trim()) ?? [];
    if (key !== undefined && !Object.hasOwn(keyLines, key)) keyLines[key] = index + 1;
  });
  const positionOf: YamlText["positionOf"] = ([key = ""]) => {
    const line = keyLines[key];
    return line === undefined ? undefined : { line, column: 1 };
  };
  try {
    const value = plain(parse(text), (one) => one instanceof TomlDate);
    return { value, problem: undefined, cut: undefined, keyLines, positionOf };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = "it is not valid TOML"] = error.message.split("\n");
    const problem = { message, line: error.line, column: error.column };
    return { value: undefined, problem, cut: undefined, keyLines, positionOf };
  }
}

/** Mappings, lists and scalars; a date becomes the text that it is written as. */
function plain(value: unknown, isDate: (value: unknown) => boolean): unknown {
  if (isDate(value)) return (value as Date).toISOString();
  if (Array.isArray(value)) return value.map((item) => plain(item, isDate));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, isDate)]));
}
