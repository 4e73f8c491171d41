import type { Digests, Inputs, WishedVisibility } from "../core/article.ts";
import { LedgerError, UnusableLedger } from "../core/errors.ts";
import {
  type CopyState,
  type HiddenVisibility,
  type Intent,
  isRecordReason,
  type LedgerEntry,
  type LedgerRecord,
  ledgerName,
  type RecordReason,
  type Traits,
} from "../core/ledger.ts";
import type { Copy, Face } from "../core/platform.ts";
import { term } from "../core/terms.ts";

const SCHEMA = 1;

const states: ReadonlySet<string> = new Set<CopyState>([
  ...(["baseline", "intent", "published", "ambiguous", "failed", "detached"] as const),
]);

const visibilities: ReadonlySet<unknown> = new Set<HiddenVisibility>([
  ...(["draft", "scheduled", "unlisted", "taken-down"] as const),
]);

const wishes: ReadonlySet<unknown> = new Set<WishedVisibility>([
  ...(["public", "draft", "unlisted", "default"] as const),
]);

/** Where a post's entry lies in the ledger (contracts/interface.md §4). @throws {LedgerError} a path that leads out */
export function entryFile(path: string): string {
  const isPlain = path.split("/").every((part) => !["", ".", ".."].includes(part));
  if (!isPlain || /[\\\0]/.test(path)) throw new LedgerError(`"${path}" is not the path of a post`);
  return `v1/${ledgerName(path)}.json`;
}

/**
 * Where a new entry is put: at its usual place, else, where the entry of another post lies, at one that has the post's
 * whole path in its name. `isTaken` is asked about the places' keys.
 */
export function freePlace(path: string, isTaken: (key: string) => boolean): string {
  const usual = entryFile(path);
  if (!isTaken(placeKey(usual))) return usual;
  for (let number = 1; ; number++) {
    const other = `v1/${path}${number === 1 ? "" : `.${number}`}.json`;
    if (!isTaken(placeKey(other))) return other;
  }
}

/** The same for two places that some disks take for one: names that differ in case or in Unicode's normal form. */
export function placeKey(file: string): string {
  return file.normalize("NFC").toLowerCase();
}

/** True of every place that `freePlace` could give the post. */
function isPlaceOf(file: string, path: string): boolean {
  const [key, whole] = [placeKey(file), placeKey(`v1/${path}`)];
  if (key === placeKey(entryFile(path))) return true;
  return key.startsWith(whole) && /^(?:\.\d+)?\.json$/.test(key.slice(whole.length));
}

/** True for the place of an entry: everything else on the branch or in the directory is not read. */
export function isEntryFile(file: unknown): file is string {
  if (typeof file !== "string" || !/^v1\/.*\.json$/.test(file)) return false;
  return file.split("/").every((part) => !["", ".", ".."].includes(part)) && !/[\\\0]/.test(file);
}

/** The entry as its file says it: fields in a fixed order, so that git shows nothing but what changed. */
export function printEntry(entry: LedgerEntry): string {
  const { schema, path, canonicalUrl, title, date, body, sketch, platforms } = entry;
  const { suspects, denied } = entry;
  const sorted = Object.entries(platforms).sort(([one], [other]) => (one < other ? -1 : 1));
  const records = sorted.map(([platform, record]) => {
    const { state, intent, copy, account, visibility, wish, face } = record;
    const { digest, plain, unlike, inputs, commit, left, at, reason, note } = record;
    const said = copy && { id: copy.id, url: copy.foreign?.url ?? copy.url };
    const copied = { state, intent, copy: said, account, visibility, wish, face };
    return [
      platform,
      { ...copied, digest, plain, unlike, inputs, commit, left, at, note: note ?? reason },
    ];
  });
  const post = { path, canonicalUrl, title, date, body, sketch, suspects, denied };
  const ordered = { schema, ...post, platforms: Object.fromEntries(records) };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/**
 * Reads one file of the ledger; `file` is its place there, `ledger` where that lies. What it does not know it leaves out.
 * @throws {UnusableLedger} it is not what Posse wrote; says which file, what is wrong and what to do
 */
export function parseEntry(file: string, text: string, ledger = "the ledger"): LedgerEntry {
  const broken = brokenIn(ledger, file);
  if (/^(?:<{7}|={7}|>{7})(?: |$)/m.test(text)) {
    throw broken("holds an unfinished merge", "Take git's conflict markers out of it.");
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken("is not JSON");
  }
  const fields = fieldsOf(value);
  const { schema, path, canonicalUrl, body, platforms } = fields;
  if (typeof schema === "number" && schema > SCHEMA) {
    throw broken(`has schema ${schema}`, "A newer Posse wrote it: use that version here too.");
  }
  if (schema !== SCHEMA) throw broken("has no schema number that Posse knows", strange);
  if (typeof path !== "string" || typeof canonicalUrl !== "string") {
    throw broken("names no post");
  }
  if (!isPlaceOf(file, path)) throw broken(`is about another post: ${path}`);
  const records = Object.entries(fieldsOf(platforms)).map(
    ([platform, record]) => [platform, recordOf(broken, platform, fieldsOf(record))] as const,
  );
  return {
    ...{ schema: SCHEMA, path, canonicalUrl },
    ...(typeof body === "string" && { body }),
    ...traitsOf(fields),
    ...namesIn("suspects", fields),
    ...namesIn("denied", fields),
    platforms: Object.fromEntries(records),
  };
}

/** What does not fit is left out: these only help to know a post again. */
function traitsOf({ title, date, sketch }: Record<string, unknown>): Traits {
  const isSketch = typeof sketch === "string" && /^[\w-]{0,200}$/.test(sketch);
  return {
    ...(typeof title === "string" && { title }),
    ...(typeof date === "string" && !Number.isNaN(Date.parse(date)) && { date }),
    ...(isSketch && { sketch }),
  };
}

function namesIn(field: "suspects" | "denied", fields: Record<string, unknown>) {
  const names = fields[field];
  return Array.isArray(names) ? { [field]: names.filter((name) => typeof name === "string") } : {};
}

function recordOf(broken: Broken, platform: string, fields: Record<string, unknown>): LedgerRecord {
  const { state, account, visibility, wish, digest, plain, commit, left, at, note } = fields;
  if (typeof state !== "string" || !states.has(state)) {
    throw broken(`says nothing that Posse knows of ${platform}: ${JSON.stringify(state)}`);
  }
  const intent = intentOf(fieldsOf(fields.intent));
  const copy = copyOf(fieldsOf(fields.copy));
  const face = faceOf(fieldsOf(fields.face));
  const unlike = digestsIn(fieldsOf(fields.unlike));
  const inputs = inputsOf(fieldsOf(fields.inputs));
  if (state === "intent" && intent === undefined) throw broken("lacks the intent's fields");
  if (state === "published" && copy === undefined) throw broken("lacks the copy's fields");
  return {
    state: state as CopyState,
    ...(intent && { intent }),
    ...(copy && { copy }),
    ...(typeof account === "string" && { account }),
    ...(visibilities.has(visibility) && { visibility: visibility as HiddenVisibility }),
    ...(wishes.has(wish) && { wish: wish as WishedVisibility }),
    ...(face && { face }),
    ...(typeof digest === "string" && { digest }),
    ...(typeof plain === "string" && { plain }),
    ...(unlike && { unlike }),
    ...(inputs && { inputs }),
    ...(typeof commit === "string" && { commit }),
    ...(left === true && { left }),
    ...(typeof at === "string" && { at }),
    ...(typeof note === "string" && whyOf(note)),
  };
}

/** Texts of earlier versions that stand for a reason. */
const formerWords: ReadonlyMap<string, RecordReason> = new Map([
  ["no key was given", "no-key"],
  ["offered to be imported by hand", "offered"],
  ["settled: not published", "settled"],
]);

/** A file has one field for both: the word of a reason, or a text for people. */
function whyOf(note: string): Pick<LedgerRecord, "reason" | "note"> {
  if (isRecordReason(note)) return { reason: note };
  const reason = formerWords.get(note);
  return reason === undefined ? { note } : { reason };
}

function intentOf({
  inputs,
  nonce,
  run,
  at,
  digest,
  plain,
  started,
  update,
  wish,
  text,
  account,
  title,
  canonicalUrl,
  isPublic,
}: Record<string, unknown>): Intent | undefined {
  const words = [nonce, run, at, digest];
  if (!words.every((word) => typeof word === "string")) return undefined;
  const made = inputsOf(fieldsOf(inputs));
  return {
    ...({ nonce, run, at, digest } as Intent),
    ...(typeof plain === "string" && { plain }),
    ...(made && { inputs: made }),
    ...(started === true && { started }),
    ...(update === true && { update }),
    ...(wishes.has(wish) && { wish: wish as WishedVisibility }),
    ...(isPublic === true && { isPublic }),
    ...(typeof text === "string" && { text }),
    ...(typeof account === "string" && { account }),
    ...(typeof title === "string" && { title }),
    ...(typeof canonicalUrl === "string" && { canonicalUrl }),
  };
}

function digestsIn({ digest, plain }: Record<string, unknown>): Digests | undefined {
  if (typeof digest !== "string") return undefined;
  return { digest, ...(typeof plain === "string" && { plain }) };
}

/** One that is not whole would raise false alarms: it counts as none. */
function faceOf({ text, title, tags, cover }: Record<string, unknown>): Face | undefined {
  const isWhole =
    typeof text === "string" &&
    typeof title === "string" &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === "string") &&
    (cover === null || typeof cover === "string");
  return isWhole ? { text, title, tags, cover } : undefined;
}

/** Without all of it, the copy is compared with its post as every version did before. */
function inputsOf({ digest, reads, version }: Record<string, unknown>): Inputs | undefined {
  const isWhole =
    typeof digest === "string" &&
    typeof version === "string" &&
    Array.isArray(reads) &&
    reads.length <= mostReads &&
    reads.every((read) => typeof read === "string");
  return isWhole ? { digest, reads, version } : undefined;
}

/** More than a record of ours has: whoever wrote such a list wants something else than to be up to date. */
const mostReads = 1000;

function copyOf({ id, url }: Record<string, unknown>): Copy | undefined {
  return typeof id === "string" && typeof url === "string" ? { id, url } : undefined;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  const isObject = value !== null && typeof value === "object" && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : {};
}

type Broken = (what: string, hint?: string) => UnusableLedger;

const restore = `restore it from an earlier commit or a copy; if there is none, delete it and run ${term("reconcile")} before anything is published.`;
const strange = `If Posse did not write it, move it out of v1/. Otherwise ${restore}`;

function brokenIn(ledger: string, file: string): Broken {
  return (what, hint = `${restore[0]?.toUpperCase()}${restore.slice(1)}`) =>
    new UnusableLedger(`${file} in ${ledger} ${what}`, { hint });
}
