/**
 * Puts `{% raw %}` around code, so that Liquid leaves it alone: contracts/devto.md §7.1. What counts
 * as code is decided by marks alone, without regard to lines or to Markdown.
 */
export function wrapCode(markdown: string): string {
  const parts: string[] = [];
  let written = 0;
  for (const code of findCode(markdown)) {
    const source = hideRawTags(markdown.slice(code.start, code.end));
    parts.push(markdown.slice(written, code.start));
    parts.push(
      code.isFence ? `\n{% raw %}\n${source}\n{% endraw %}\n` : `{% raw %}${source}{% endraw %}`,
    );
    written = code.end;
  }
  return parts.join("") + markdown.slice(written);
}

interface Code {
  readonly start: number;
  readonly end: number;
  readonly isFence: boolean;
}

/** A block takes the white space before it along; one of tildes alone is wrapped within its lines. */
function* findCode(markdown: string): Generator<Code> {
  const marks = /`{1,3}|~{3}/g;
  const unclosed = new Set<string>();
  let free = 0;
  for (let match = marks.exec(markdown); match !== null; match = marks.exec(markdown)) {
    const mark = match[0];
    const closed = closing(markdown, match.index, mark, unclosed);
    if (closed === undefined) continue;
    const isBlock = closed.mark.length === 3;
    const start = isBlock ? beforeSpace(markdown, match.index, free) : match.index;
    const isFence = markdown.slice(match.index, closed.end).includes("```");
    yield { start, end: closed.end, isFence };
    free = closed.end;
    marks.lastIndex = free;
  }
}

/** Where a mark is closed: three backticks that nothing closes may still be two and one, or one. */
function closing(markdown: string, at: number, mark: string, unclosed: Set<string>) {
  const shorter = mark.startsWith("`")
    ? [mark, "``", "`"].filter((m) => mark.startsWith(m))
    : [mark];
  for (const candidate of shorter) {
    if (unclosed.has(candidate)) continue;
    const content = at + candidate.length;
    // Between single and double backticks there must be something.
    const close = markdown.indexOf(candidate, candidate.length === 3 ? content : content + 1);
    if (close >= 0) return { mark: candidate, end: close + candidate.length };
    unclosed.add(candidate);
  }
  return undefined;
}

function beforeSpace(markdown: string, at: number, free: number): number {
  let start = at;
  while (start > free && /\s/.test(markdown.charAt(start - 1))) start -= 1;
  return start;
}

/** Raw tags within code would end the ones around it: they are shown with dashes instead. */
function hideRawTags(code: string): string {
  return code
    .replaceAll("{% endraw %}", "{----% endraw %----}")
    .replaceAll("{% raw %}", "{----% raw %----}");
}
