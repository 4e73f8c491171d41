import type { Diagnostic } from "../core/diagnostic.ts";
import { diagnose } from "./codes.ts";
import { recordsOfCsv } from "./csv.ts";
import { baseNameOf, extensionOf } from "./file-names.ts";
import { parseSafeYaml } from "./safe-yaml.ts";

/** A text file below `_data`. */
export interface DataFile {
  readonly path: string;
  /** From `_data`. */
  readonly dataPath: string;
  readonly text: string;
}

const extensions = new Set([".yaml", ".yml", ".json", ".csv", ".tsv"]);

/** True of a name that Jekyll reads as data. */
export function isDataFile(path: string): boolean {
  return extensions.has(extensionOf(path).toLowerCase());
}

/** Liquid's `site.data`: each file by its name without extension, directories nested. */
export function readDataFiles(files: readonly DataFile[]): {
  readonly data: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const data: Record<string, unknown> = Object.create(null);
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const steps = file.dataPath.split("/").slice(0, -1).map(dataKey);
    const name = baseNameOf(file.dataPath);
    const key = dataKey(name.slice(0, name.length - extensionOf(name).length));
    let directory = data;
    for (const step of steps) {
      directory[step] ??= Object.create(null);
      directory = directory[step] as Record<string, unknown>;
    }
    directory[key] = valueOfFile(file, diagnostics);
  }
  return { data, diagnostics };
}

function valueOfFile(file: DataFile, diagnostics: Diagnostic[]): unknown {
  const extension = extensionOf(file.path).toLowerCase();
  if (extension === ".csv") return recordsOfCsv(file.text, ",");
  if (extension === ".tsv") return recordsOfCsv(file.text, "\t");
  const { value, problem } = parseSafeYaml(file.text);
  if (problem === undefined) return value;
  const { line, column, message } = problem;
  const { path } = file;
  diagnostics.push(
    diagnose("data-yaml", `${path} is no YAML: ${message}.`, { path, line, column }),
  );
  return null;
}

/** As Jekyll makes a name of a file's: without punctuation, white space as `_`. */
function dataKey(name: string): string {
  return name
    .replace(/[^\w\s-]+/g, "")
    .trimStart()
    .replace(/\s+/g, "_");
}
