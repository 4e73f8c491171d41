/** A stretch of text in one style. */
interface Run {
  readonly text: string;
  readonly classes: readonly string[];
}

const cell = { width: 8.4, height: 20 };
const margin = { side: 24, top: 56, bottom: 22 };

/** What the escape sequences of our styles turn on (src/cli/style.ts), and what turns each off. */
const styles: Readonly<Record<string, string>> = {
  1: "b",
  2: "d",
  31: "r",
  32: "g",
  33: "y",
  34: "l",
};
const offs: Readonly<Record<string, readonly string[]>> = {
  22: ["b", "d"],
  39: ["r", "g", "y", "l"],
};

/** Lines with escape sequences as a picture of a terminal: SVG that loads nothing and holds its text as text. */
export function terminalPicture(lines: readonly string[], columns: number, title: string): string {
  const rows = lines.flatMap((line) => wrapped(runsOf(line), columns));
  const width = columns * cell.width + 2 * margin.side;
  const height = rows.length * cell.height + margin.top + margin.bottom;
  const texts = rows.flatMap((row, index) => rowOf(row, margin.top + (index + 0.7) * cell.height));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; fill: #d7d3c8; white-space: pre; }
.b { font-weight: 700; fill: #fffdf6; } .d { fill: #9a9486; } .r { fill: #ff8f85; } .g { fill: #86cf9c; } .y { fill: #e9bd62; } .l { fill: #8fb8f0; }
</style>
<rect width="100%" height="100%" rx="12" fill="#1c1a16"/>
<circle cx="26" cy="25" r="6" fill="#c8512a"/><circle cx="47" cy="25" r="6" fill="#d9b36c"/><circle cx="68" cy="25" r="6" fill="#5d8a66"/>
${texts.join("\n")}
</svg>
`;
}

function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  const on = new Set<string>();
  // A picture leads nowhere: of a link (OSC 8), its text is left.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
  const unlinked = line.replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, "");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
  for (const part of unlinked.split(/(\u001b\[\d+m)/)) {
    const code = part.startsWith("\u001b[") ? part.slice(2, -1) : undefined;
    if (code === undefined) {
      if (part !== "") runs.push({ text: part, classes: [...on] });
      continue;
    }
    const style = styles[code];
    if (style !== undefined) on.add(style);
    for (const off of offs[code] ?? []) on.delete(off);
  }
  return runs;
}

/** A line that is too long for the terminal is broken before a word. */
function wrapped(runs: readonly Run[], columns: number): Run[][] {
  const line = runs.map(({ text }) => text).join("");
  const rows: Run[][] = [];
  for (let from = 0; from < line.length || rows.length === 0; ) {
    const blank = line.lastIndexOf(" ", from + columns);
    const isWhole = from + columns >= line.length;
    const to = isWhole ? line.length : blank > from ? blank + 1 : from + columns;
    rows.push(cut(runs, from, to));
    from = to;
  }
  return rows;
}

function cut(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap(({ text, classes }) => {
    const part = text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    at += text.length;
    return part === "" ? [] : [{ text: part, classes }];
  });
}

/** Each stretch has its own place and length, so that columns stay columns in any font. */
function rowOf(row: readonly Run[], y: number): string[] {
  let column = 0;
  return row.flatMap(({ text, classes }) => {
    const lead = text.length - text.trimStart().length;
    const shown = text.trim();
    const x = margin.side + (column + lead) * cell.width;
    column += text.length;
    if (shown === "") return [];
    const style = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
    return [
      `<text x="${round(x)}" y="${round(y)}" textLength="${round(shown.length * cell.width)}"${style}>${escaped(shown)}</text>`,
    ];
  });
}

function round(number: number): string {
  return String(Math.round(number * 10) / 10);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
