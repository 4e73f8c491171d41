import type { Command } from "./commands.ts";

export interface Annotation {
  readonly kind: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What people see of a step, and no more: ten of each kind, 4096 characters each (contracts/github.md §1.3). */
const most = 10;
const longest = 4096;

export interface Annotations {
  readonly kept: readonly Annotation[];
  add(kind: Annotation["kind"], message: string, properties?: Command["properties"]): void;
}

export function createAnnotations(): Annotations {
  const kept: Annotation[] = [];
  return {
    kept,
    add(kind, message, properties = {}) {
      if (kept.filter((one) => one.kind === kind).length >= most) return;
      const { title, file, line, col } = properties;
      kept.push({
        ...{ kind, message: message.slice(0, longest) },
        ...(title !== undefined && { title }),
        ...(file !== undefined && { file }),
        ...(line !== undefined && { line: Number(line) }),
        ...(line !== undefined && col !== undefined && { column: Number(col) }),
      });
    },
  };
}
