import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import type { PreviewItem } from "./preview-item.ts";

/** Every way to choose by severity; `clean` is a page without any diagnostic. */
export const severities = ["error", "warning", "notice", "clean"] as const;
/** One of these ways. */
export type Choice = (typeof severities)[number];

/** What a row of the index holds, as words that the style sheet's rules ask for: `PLATFORM`, `error`, `PLATFORM:error`, … */
export function wordsOf(items: readonly PreviewItem[]): string {
  const words = items.flatMap(({ platform, diagnostics }) => {
    const found: string[] = diagnostics.flatMap(({ severity, code }) => [severity, codeWord(code)]);
    const all = diagnostics.length === 0 ? ["clean"] : found;
    return [platform, ...all, ...all.map((word) => `${platform}:${word}`)];
  });
  return [...new Set(words)].join(" ");
}

/** How many posts an option leaves, for each option that can be chosen beside it. */
export type Counts = (
  name: "platform" | "severity",
  value: string,
) => readonly (readonly [other: string, count: number])[];

/** Counts the rows of the index by their words. */
export function countsOf(rows: readonly string[], platforms: readonly string[]): Counts {
  const sets = rows.map((words) => new Set(words.split(" ")));
  const count = (platform: string, severity: string) => {
    if (platform === "all" && severity === "all") return sets.length;
    const word = [platform, severity].filter((part) => part !== "all").join(":");
    return sets.filter((words) => words.has(word)).length;
  };
  return (name, value) =>
    (name === "platform" ? ["all", ...severities] : ["all", ...platforms]).map((other) => [
      other,
      name === "platform" ? count(value, other) : count(other, value),
    ]);
}

/** The rules that leave only the rows that were asked for, so that the index needs no script. */
export function filterRules(platforms: readonly string[], codes: readonly string[]): string {
  const rules: string[] = [];
  const hideRows = (when: string, word: string) =>
    rules.push(`body:has(${when}) .post:not([data-has~="${word}"])`);
  for (const platform of platforms) {
    const isOn = `#platform-${platform}:checked`;
    hideRows(isOn, platform);
    rules.push(`body:has(${isOn}) .page:not(.on-${platform})`);
  }
  for (const platform of ["", ...platforms]) {
    const on = `#platform-${platform === "" ? "all" : platform}:checked`;
    const prefix = platform === "" ? "" : `${platform}:`;
    for (const severity of severities) {
      hideRows(`${on}):has(#severity-${severity}:checked`, `${prefix}${severity}`);
    }
    for (const code of codes.map(codeWord)) {
      hideRows(`${on}):has(option[value="${code}"]:checked`, `${prefix}${code}`);
    }
  }
  const numbers = (name: "platform" | "severity", other: string, values: readonly string[]) =>
    ["all", ...values].map(
      (value) =>
        `body:has(#${name}-${value}:checked) [id^="${other}-"] + label small:not(.with-${value})`,
    );
  rules.push(...numbers("platform", "severity", platforms));
  rules.push(...numbers("severity", "platform", severities));
  return `${rules.join(",\n")} { display: none; }\n`;
}

/** A code as a word in a selector: ours hold nothing else, and nothing else may get into a style sheet. */
export function codeWord(code: string): string {
  return `code-${code.replace(/[^a-z0-9-]/gi, "-").slice(0, 60)}`;
}

/** How often each code occurs, by severity and then by name. */
export function codesIn(
  items: readonly PreviewItem[],
): readonly { readonly code: string; readonly severity: Severity; readonly posts: number }[] {
  const found = new Map<string, { code: string; severity: Severity; paths: Set<string> }>();
  for (const { post, diagnostics } of items) {
    for (const { code, severity } of byCode(diagnostics)) {
      const known = found.get(code) ?? { code, severity, paths: new Set() };
      found.set(code, known);
      known.paths.add(post.path);
    }
  }
  const counts = [...found.values()].map(({ paths, ...one }) => ({ ...one, posts: paths.size }));
  const rank = { error: 0, warning: 1, notice: 2 };
  return counts.sort((a, b) => rank[a.severity] - rank[b.severity] || a.code.localeCompare(b.code));
}

/** The diagnostics of one page, one for each code, with how many there are. */
export function byCode(
  diagnostics: readonly Diagnostic[],
): readonly (Diagnostic & { readonly times: number })[] {
  const found = new Map<string, Diagnostic & { times: number }>();
  for (const diagnostic of diagnostics) {
    const known = found.get(diagnostic.code);
    found.set(diagnostic.code, { ...(known ?? diagnostic), times: (known?.times ?? 0) + 1 });
  }
  return [...found.values()];
}
