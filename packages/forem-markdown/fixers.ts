/**
 * The repairs that Forem makes to a whole body before it reads it: contracts/devto.md §6.1. They take
 * the first `---…---` anywhere for front matter, and any line that begins with `tags:` for its tags.
 */
export function fixMarkdown(body: string): string {
  const quoted = fixFirstSpan(body, (span) =>
    quoteValues(quoteValues(span, "title"), "description"),
  );
  const lowered = fixSpans(quoted, (span) => span.replaceAll("Published: ", "published: "));
  return escapeUserNames(separateTags(lowered.replaceAll("\r\n", "\n")));
}

type Fix = (span: string) => string;

function fixFirstSpan(body: string, fix: Fix): string {
  const start = body.indexOf("---");
  const close = start < 0 ? -1 : body.indexOf("---", start + 3);
  if (close < 0) return body;
  return body.slice(0, start) + fix(body.slice(start, close + 3)) + body.slice(close + 3);
}

function fixSpans(body: string, fix: Fix): string {
  const parts = body.split("---");
  return parts
    .map((part, index) => (index % 2 === 1 && index < parts.length - 1 ? fix(part) : part))
    .join("---");
}

/** Quotes the value of a key, up to the end of the line, unless it is quoted already. */
function quoteValues(span: string, key: string): string {
  const lines = span.split("\n");
  const last = lines.pop() ?? "";
  return [...lines.map((line) => quoteValue(line, `${key}:`)), last].join("\n");
}

function quoteValue(line: string, key: string): string {
  const at = line.indexOf(key);
  if (at < 0) return line;
  const value = line
    .slice(at + key.length)
    .replace(/^[ \t]/, "")
    .replace(/\r$/, "");
  if (/^(?:".*"|'.*')$/.test(value)) return line;
  return `${line.slice(0, at)}${key} "${escapeQuotes(value)}"`;
}

function escapeQuotes(value: string): string {
  return value.replace(/\\[\s\S]|"/g, (found) => (found === '"' ? '\\"' : found));
}

/** `tags: #a #b` becomes `tags: a,b`. */
function separateTags(body: string): string {
  return body.replace(/^tags:.*$/gm, (line) =>
    line.replaceAll(" #", ",").replaceAll("#", "").replaceAll(":,", ": "),
  );
}

/** Keeps the underscores of a name such as `@_ben_` from being emphasis, except in code. */
function escapeUserNames(body: string): string {
  return body.replace(/(`{3}[\s\S]*?`{3}|`[^`]*`)|@_(\w+)_(?!\w)/g, (found, code, name) =>
    typeof code === "string" || typeof name !== "string" ? found : `@\\_${name}\\_`,
  );
}
