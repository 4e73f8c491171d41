import { printable } from "../../core/printable.ts";
import { type Words, worded } from "../../core/terms.ts";
import { type Finding, findingKinds } from "../../syndicate/reconcile/compare.ts";
import type { View } from "./steps.ts";
import { table } from "./table.ts";
import { wrapTo } from "./width.ts";

/** What comparing the ledger with the platforms found: a line each, its address below it, and what the words mean. */
export function findingsText(
  findings: readonly Finding[],
  { names, style, columns, verbose }: Pick<View, "names" | "style" | "columns" | "verbose">,
  words: Words,
): readonly string[] {
  const shown = verbose ? findings : findings.filter(({ kind }) => kind !== "baseline");
  const lines = table(
    shown.map(({ kind, platform, path }) => [
      style.bold(kind),
      names.get(platform) ?? platform,
      printable(path ?? "–"),
    ]),
  ).split("\n");
  const rows = shown.flatMap(({ copy }, index) => {
    const url = copy?.url ? [`    ${style.dim(printable(copy.url))}`] : [];
    return [lines[index] ?? "", ...url];
  });
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const meanings = kinds.map((kind) => `${kind}: ${findingKinds[kind]}.`);
  const older = findings.length - shown.length;
  const rest = `${older} × baseline: ${findingKinds.baseline} (--verbose lists them).`;
  const explained = older === 0 ? meanings : [...meanings, rest];
  return [
    ...(rows.length === 0 ? [] : [`${rows.join("\n")}\n`]),
    ...explained.flatMap((text) => wrapTo(worded(text, words), columns)).map(style.dim),
  ];
}
