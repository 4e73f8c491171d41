import { expect, test } from "@jest/globals";
import type { Options } from "../../src/cli/options.ts";
import { printDiagnostics } from "../../src/cli/session.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { internalError } from "../../src/core/internal-error.ts";

function printed(verbose: boolean): string {
  const lines: string[] = [];
  const terminal = { err: (text: string) => void lines.push(text), colour: false } as Terminal;
  const error = internalError("_posts/2026-01-01-a.md", new TypeError("boom\u001b[2J"));
  printDiagnostics(terminal, { verbose } as Options, [error]);
  return lines.join("\n");
}

test("an error in Posse names the post and says to report it", () => {
  const text = printed(false);

  expect(text).toContain("_posts/2026-01-01-a.md:1:1: error:");
  expect(text).toContain("TypeError: boom");
  expect(text).toContain("Report it");
  expect(text).not.toContain("    at ");
});

test("with --verbose also where in the code it happened", () => {
  const text = printed(true);

  expect(text).toMatch(/ at printed \(.*diagnostics\.test\.ts/);
  expect(text).not.toContain("\u001b");
});
