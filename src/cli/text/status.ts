import { countEach } from "../../core/count-each.ts";
import { counted } from "../../core/counted.ts";
import {
  type LedgerEntry,
  type LedgerRecord,
  type LedgerSnapshot,
  recordReasonText,
  stateText,
} from "../../core/ledger.ts";
import type { PlatformId } from "../../core/post.ts";
import { printable } from "../../core/printable.ts";
import { keyOf, reasons, reasonText, type Step } from "../../core/step.ts";
import { leftBehindText } from "./left-behind.ts";
import { editedText, type View } from "./steps.ts";
import { type Cell, tableRows } from "./table.ts";
import { wrapTo } from "./width.ts";

/** The ledger as a table may be narrowed to the platforms that were named. */
export interface StatusView extends View {
  readonly isNamed: boolean;
}

/** One post on one platform. */
interface Place {
  readonly platform: PlatformId;
  readonly record: LedgerRecord | undefined;
  readonly step: Step | undefined;
}

interface Line {
  readonly entry: LedgerEntry;
  readonly places: readonly Place[];
}

/** One row for each post, one column for each platform; below a row what is not as it should be, or all of its links. */
export function statusText(
  { entries }: LedgerSnapshot,
  steps: readonly Step[],
  view: StatusView,
): string {
  const { style, columns, verbose } = view;
  const platforms = platformsOf(entries, view);
  const gone = new Set(view.gone.map(({ path }) => path));
  const byKey = new Map(steps.map((step) => [keyOf(step.path, step.platform), step]));
  const lines = [...entries.values()]
    .filter(({ path }) => !gone.has(path))
    .sort((one, other) => (dayOf(one) + one.path < dayOf(other) + other.path ? -1 : 1))
    .map((entry): Line => {
      const placeOn = (platform: PlatformId): Place => ({
        ...{ platform, record: entry.platforms[platform] },
        step: byKey.get(keyOf(entry.path, platform)),
      });
      return { entry, places: platforms.map(placeOn) };
    });
  const shown = verbose ? lines : lines.filter((line) => !isOlder(line));
  const names = platforms.map((id) => view.names.get(id) ?? printable(id));
  const head = ["date", "post", ...names].map((text) => ({ text, paint: style.bold }));
  const rows = tableRows([head, ...shown.map((line) => cellsOf(line, view))], { columns, cut: 1 });
  const table = rows.flatMap((row, index) => {
    const line = shown[index - 1];
    return line === undefined ? row : [...row, ...below(line, view)];
  });
  const blocks = shown.length === 0 ? [] : [table.join("\n")];
  const edited = editedText(steps, view);
  return [...blocks, ...edited, ...leftBehindText(view), style.bold(total(lines, view))].join(
    "\n\n",
  );
}

function platformsOf(
  entries: LedgerSnapshot["entries"],
  { names, isNamed }: StatusView,
): readonly PlatformId[] {
  const recorded = [...entries.values()].flatMap(({ platforms }) => Object.keys(platforms));
  const all = [...new Set([...names.keys(), ...recorded])];
  return all.filter((id) => (isNamed ? names.has(id) : recorded.includes(id)));
}

function dayOf({ date, path }: LedgerEntry): string {
  return /\d{4}-\d\d-\d\d/.exec(path)?.[0] ?? date?.slice(0, 10) ?? "";
}

function isOlder({ places }: Line): boolean {
  return places.every(({ record }) => record === undefined || record.state === "baseline");
}

function cellsOf({ entry, places }: Line, { style }: View): readonly Cell[] {
  const title = { text: printable(entry.title ?? entry.path), paint: (text: string) => text };
  const states = places.map((place) => {
    const text = wordOf(place);
    const paint = text === "published" ? style.green : text === none ? style.dim : style.yellow;
    return { text, paint };
  });
  return [dayOf(entry), title, ...states];
}

const none = "–";

function wordOf({ record, step }: Place): string {
  if (record === undefined || record.state === "baseline") return none;
  if (step?.isOutOfDate === true) return "out of date";
  if (record.state !== "published") return printable(stateText(record));
  if (step?.kind === "update") return "to update";
  if (step?.reason === "edited-there") return "edited there";
  return record.visibility ?? "published";
}

/** What a person can do something about; with `--verbose` the links of all copies. */
function below({ places }: Line, { names, style, columns, verbose }: View): readonly string[] {
  return places.flatMap(({ platform, record, step }) => {
    const name = names.get(platform) ?? printable(platform);
    const url = step?.editUrl ?? record?.copy?.url ?? "";
    const why = record && whyOf(record, step);
    const isShown = why !== undefined || (verbose && url !== "");
    if (!isShown) return [];
    const address = url === "" ? [] : [style.dim(`      ${printable(url)}`)];
    const said = wrapTo(why === undefined ? `${name}:` : `${name}: ${printable(why)}`, columns - 4);
    return [...said.map((line) => `    ${line}`), ...address];
  });
}

function whyOf(record: LedgerRecord, step: Step | undefined): string | undefined {
  const { state, reason, note } = record;
  if (step?.isOutOfDate === true || step?.reason === "edited-there") return reasonText(step);
  if (state === "published" || state === "baseline") return undefined;
  if (state === "ambiguous") return reasons.ambiguous;
  if (state === "detached") return reasons.detached;
  const why = reason === undefined ? note || undefined : recordReasonText(reason);
  const isRetried = stateText(record) === "failed" && step?.kind === "create";
  return isRetried ? [why, "the next run tries again"].filter(Boolean).join("; ") : why;
}

/** What has no row, and last how many posts are in which state: `5 posts: 4 published, 1 out of date.` */
function total(lines: readonly Line[], { verbose, gone }: View): string {
  const listed = lines.filter((line) => !isOlder(line));
  const words = listed.flatMap(({ places }) => [...new Set(places.map(wordOf))]);
  const counts = countEach(words.filter((word) => word !== none));
  const parts = [...counts].map(([word, count]) => `${count} ${word}`).join(", ");
  const older = lines.length - listed.length;
  const flag = verbose ? "" : " (--verbose lists them)";
  const left = `${counted(older, "older post has", "older posts have")} no copies${flag}.`;
  const states = parts === "" ? "" : `: ${parts}`;
  return [
    ...(older > 0 ? [left] : []),
    ...(gone.length > 0 ? [`${counted(gone.length, "deleted post")} left copies behind.`] : []),
    listed.length === 0 ? "No copies." : `${counted(listed.length, "post")}${states}.`,
  ].join("\n");
}
