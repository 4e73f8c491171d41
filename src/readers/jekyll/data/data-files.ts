import type { Diagnostic } from "../../../core/diagnostic.ts";
import { SourceError } from "../../../core/errors.ts";
import { isLfsPointer } from "../../../core/lfs-pointer.ts";
import type { Source } from "../../../core/source.ts";
import { diagnose } from "../codes.ts";
import { extensionOf, joinPath } from "../file-names.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { placeAndFix } from "../yaml/corrections.ts";
import { parseSafeYaml } from "../yaml/safe-yaml.ts";
import { recordsOfCsv } from "./csv.ts";
import { mostValues, readJson } from "./json-data.ts";

/** A file below `_data`, and where Liquid finds it in `site.data`. */
export interface DataFile {
  /** From the repository's root. */
  readonly path: string;
  /** The directories' names and the file's own, as Jekyll makes keys of them. */
  readonly keys: readonly string[];
}

/** What a data file holds, or why a post that uses it cannot be rendered. */
export type DataValue = { readonly value: unknown } | { readonly problem: Diagnostic };

/** A site's data: known by name from the start, and read file by file when a template asks for it. */
export interface SiteData {
  /** In Jekyll's order: a directory's files before the directories in it. Of two with the same keys the last counts. */
  readonly files: readonly DataFile[];
  /** The same value at every call. */
  read(path: string): Promise<DataValue>;
}

/** Where a site's data files are, and how they are written. */
export interface DataRules {
  readonly source: Source;
  readonly sourceDir: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Every regular file below the source directory, from there. */
  readonly sitePaths: readonly string[];
  readonly encoding: string;
}

/**
 * JSON and CSV are quick to read; the YAML parser takes up to a second and a hundred times the memory for each mebibyte.
 * All that one site's posts ask for shares `all`, where a byte of YAML counts eightfold.
 */
const limits = { yaml: 1024 * 1024, all: 32 * 1024 * 1024, yamlWeight: 8 };

/** Spends what is left for a site's data files. @throws {TooLarge} nothing is left */
type Spend = (bytes: number) => void;

/** Why a data file is not read: what is too large, and what would not be. */
class TooLarge extends Error {}

/** A site that has no data. */
export const noData: SiteData = { files: [], read: async () => ({ value: null }) };

/** Finds the data files among a site's paths, and reads none. */
export function siteData(rules: DataRules): SiteData {
  const values = new Map<string, Promise<DataValue>>();
  let left = limits.all;
  const spend: Spend = (bytes) => {
    left -= bytes;
    if (left < 0)
      throw new TooLarge(`The data files that posts use are limited to ${mebibytes(limits.all)}`);
  };
  return {
    files: listed(rules),
    read(path) {
      const known = values.get(path) ?? readDataFile(path, rules, spend);
      values.set(path, known);
      return known;
    },
  };
}

async function readDataFile(path: string, rules: DataRules, spend: Spend): Promise<DataValue> {
  const unreadable = (message: string) => ({
    problem: diagnose("data-unreadable", `${message}.`, { path }),
  });
  try {
    const bytes = await rules.source.read(path);
    spend(bytes.length);
    const text = textOfBytes(bytes, rules.encoding);
    if (text === undefined) return unreadable(`${path} is not text in ${rules.encoding}`);
    if (isLfsPointer(text)) {
      const message = `${path} is kept in Git LFS: the commit holds a pointer and not its data.`;
      return { problem: diagnose("lfs-pointer", message, { path }) };
    }
    return await valueOfFile(path, text, spend);
  } catch (error) {
    if (error instanceof SourceError) return unreadable(error.message);
    if (error instanceof TooLarge)
      return unreadable(`${path} is too large to read. ${error.message}`);
    throw error;
  }
}

const separators = new Map([
  [".csv", ","],
  [".tsv", "\t"],
] as const);

/** @throws {TooLarge} */
async function valueOfFile(path: string, text: string, spend: Spend): Promise<DataValue> {
  const extension = extensionOf(path).toLowerCase();
  const separator = separators.get(extension as ".csv");
  if (separator !== undefined) {
    return { value: recordsOfCsv(text, separator, mostValues) ?? refuseValues() };
  }
  const json = extension === ".json" ? readJson(text) : "not-json";
  if (json === "too-many-values") return refuseValues();
  if (json !== "not-json") return json;
  if (text.length > limits.yaml) {
    const what = extension === ".json" ? "JSON that is not strict, and YAML," : "YAML";
    throw new TooLarge(`${what} is limited to ${mebibytes(limits.yaml)}`);
  }
  spend(text.length * (limits.yamlWeight - 1));
  const { value, problem } = await parseSafeYaml(text);
  if (problem === undefined) return { value };
  const { slipIn } = await import("../yaml/yaml-slips.ts");
  const slip = extension === ".json" ? undefined : slipIn(text, "file");
  const said = `${path} is not valid YAML: ${slip?.what ?? problem.message}.`;
  return { problem: diagnose("data-yaml", said, { path, ...placeAndFix(problem, slip) }) };
}

function refuseValues(): never {
  throw new TooLarge(`A data file is limited to ${mostValues} values`);
}

function mebibytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}

/** The kinds of files that Jekyll reads as data, in the order in which it lists them. It does not read `.YML`. */
const extensions = [".yaml", ".yml", ".json", ".csv", ".tsv"];

function listed({ sitePaths, sourceDir, config }: DataRules): readonly DataFile[] {
  const dataDir = `${String(config.data_dir)}/`;
  return sitePaths
    .filter((path) => path.startsWith(dataDir) && kindOf(path) >= 0)
    .map((path) => ({ path, steps: path.slice(dataDir.length).split("/") }))
    .filter(({ steps }) => !steps.some((step) => step.startsWith(".")))
    .sort((one, other) => byDirectory(one.steps, other.steps))
    .map(({ path, steps }) => {
      const name = steps.at(-1) ?? "";
      const stem = name.slice(0, name.length - extensionOf(name).length);
      const keys = [...steps.slice(0, -1), stem].map(dataKey);
      return { path: joinPath(sourceDir, path), keys };
    });
}

function kindOf(path: string): number {
  return extensions.indexOf(extensionOf(path));
}

/** Jekyll lists a directory's files by kind and name, then the directories. */
function byDirectory(one: readonly string[], other: readonly string[]): number {
  const level = one.findIndex((step, index) => step !== other[index]);
  const [a = "", b = ""] = [one[level], other[level]];
  const areFiles = [one, other].map((steps) => level === steps.length - 1);
  if (areFiles[0] !== areFiles[1]) return areFiles[0] ? -1 : 1;
  return (areFiles[0] ? kindOf(a) - kindOf(b) : 0) || (a < b ? -1 : 1);
}

/** As Jekyll makes a name of a file's: without punctuation, white space as `_`. */
function dataKey(name: string): string {
  return name
    .replace(/[^\w\s-]+/g, "")
    .trimStart()
    .replace(/\s+/g, "_");
}
