import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

export interface Manifest {
  readonly main: string;
  readonly post: string | undefined;
  /** Each input with its default as it is written; "" where there is none. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: readonly string[];
}

interface Written {
  readonly inputs?: Readonly<Record<string, { readonly default?: string } | null>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

export function readManifest(folder: string): Manifest {
  const written: Written = parse(readFileSync(join(folder, "action.yml"), "utf8"));
  const inputs = Object.entries(written.inputs ?? {});
  return {
    main: written.runs.main,
    post: written.runs.post,
    inputs: new Map(inputs.map(([name, input]) => [name, String(input?.default ?? "")])),
    outputs: Object.keys(written.outputs ?? {}),
  };
}

/**
 * The inputs as a step gets them: what the workflow says, else the default; `required` is enforced by nobody, an input
 * without a default is empty, one that does not exist is passed on (contracts/github.md §1.2).
 */
export function inputsOf(
  manifest: Manifest,
  given: Readonly<Record<string, string>>,
  contexts: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const inputs = new Map(Object.entries(given));
  for (const [name, written] of manifest.inputs) {
    if (!inputs.has(name)) inputs.set(name, evaluated(written, contexts));
  }
  return inputs;
}

/** `${{ github.token }}`: the contexts that a default may use are looked up, and nothing more is an expression here. */
function evaluated(written: string, contexts: Readonly<Record<string, string>>): string {
  return written.replace(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_, path: string) => {
    const value = contexts[path];
    if (value === undefined) throw new Error(`action.yml: ${path} is not known in a default`);
    return value;
  });
}
