import { counted } from "../core/counted.ts";
import { type LedgerEntry, type LedgerRecord, stateText } from "../core/ledger.ts";

/** A table that GitHub still shows, whatever the size of the blog. */
const ROWS = 1000;

const introduction = `# Syndication ledger

Posse keeps here what it has published where: one JSON file for each post below \`v1/\`.
It writes these files itself; editing them by hand may publish a post twice.
`;

/** The ledger for people: a table of every post that has, had or awaits a copy. */
export function printReadme(entries: Iterable<LedgerEntry>): string {
  const all = [...entries].sort((one, other) => (one.path < other.path ? 1 : -1));
  const shown = all.filter(({ platforms }) =>
    Object.values(platforms).some(({ state }) => state !== "baseline"),
  );
  const platforms = [...new Set(all.flatMap((entry) => Object.keys(entry.platforms)))].sort();
  const head = ["Post", ...platforms.map(plain)];
  const rows = shown
    .slice(0, ROWS)
    .map((entry) => [
      link(entry.path, entry.canonicalUrl),
      ...platforms.map((id) => cell(entry.platforms[id])),
    ]);
  const table = [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`);
  const baseline = all.length - shown.length;
  return [
    introduction,
    shown.length === 0 ? "Nothing was published yet." : table.join("\n"),
    ...(shown.length > ROWS
      ? [`\n${counted(shown.length - ROWS, "more post is", "more posts are")} in the files alone.`]
      : []),
    ...(baseline > 0
      ? [`\n${counted(baseline, "older post is", "older posts are")} left alone (\`baseline\`).`]
      : []),
    "",
  ].join("\n");
}

function cell(record: LedgerRecord | undefined): string {
  if (record === undefined) return "";
  const { copy, at } = record;
  const day = at === undefined ? "" : ` ${plain(at.slice(0, 10))}`;
  const word = stateText(record);
  return copy?.url ? `${link(word, copy.url)}${day}` : `${word}${day}`;
}

function link(text: string, url: string): string {
  // Only what is a web address, and nothing that could end the link or the cell.
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return plain(text);
  const href = new URL(url).href.replace(/[()|<>\\`]/g, (sign) => encodeURIComponent(sign));
  return `[${plain(text)}](${href.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}

/** Text that GitHub shows as it is: no markup, no mention, no new cell. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .replace(/[&<>|`*_[\]()\\~#@!]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
