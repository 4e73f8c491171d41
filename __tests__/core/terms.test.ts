import { describe, expect, test } from "@jest/globals";
import { inWords, workflowWords } from "../../src/action/words.ts";
import { terminalWords } from "../../src/cli/words.ts";
import { internalCodes } from "../../src/core/internal-error.ts";
import { keyTerm, term, worded } from "../../src/core/terms.ts";
import { devtoKey } from "../../src/platforms/devto/settings.ts";
import { codes as jekyll } from "../../src/readers/jekyll/codes.ts";
import { renderCodes } from "../../src/rendering/codes.ts";
import { stopCodes } from "../../src/report/stop-codes.ts";
import { codes as syndicate } from "../../src/syndicate/model/codes.ts";
import { failureCodes } from "../../src/syndicate/model/failure-codes.ts";
import { doubtHint, editHint } from "../../src/syndicate/plan/hints.ts";

describe("a hint", () => {
  test("names in each shell what its user can write", () => {
    const hint = `Put the key into ${keyTerm(devtoKey)}, or raise ${term("max-posts")}.`;

    expect(worded(hint, terminalWords({ command: "posse" }))).toBe(
      "Put the key into `DEVTO_API_KEY`, or raise `--max-posts`.",
    );
    expect(inWords(hint)).toBe(
      "Put the key into the secret for `devto-api-key`, or raise `max-posts`.",
    );
  });

  test("gives its own words along, whatever is in them", () => {
    const path = "_posts/2026-01-01-50%|⟧ $1.md";
    const step = { path, platform: "medium", title: "Half", kind: "skip", reason: "ambiguous" };
    const hint = doubtHint({ ...step, canonicalUrl: null, url: null } as never);

    expect(worded(hint, terminalWords({ command: "npx posse" }))).toContain(
      `\`npx posse resolve '${path}' --platform medium --not-published\``,
    );
    expect(inWords(hint)).toContain(`\`${path} medium not-published\``);
  });

  test("says how a copy is overwritten, in each shell", () => {
    const hint = editHint({ path: "_posts/2026-01-01-a b.md", platform: "devto" });

    expect(worded(hint, terminalWords({ command: "npx posse" }))).toContain(
      "run `npx posse publish --force '_posts/2026-01-01-a b.md'`.",
    );
    expect(inWords(hint)).toContain(
      "run `npx @posse-action/posse publish --force '_posts/2026-01-01-a b.md' --ledger github:OWNER/REPO` on your machine.",
    );
  });

  test("leaves alone what only looks like a term", () => {
    for (const text of ["⟦⟧", "⟦nothing⟧", "⟦max-posts", "⟦%E0⟧", "{{ max-posts }}"]) {
      expect(inWords(text)).toBe(text);
    }
  });

  test("speaks to one reader alone", () => {
    const tables = {
      ...jekyll,
      ...internalCodes,
      ...syndicate,
      ...failureCodes,
      ...stopCodes,
      ...renderCodes,
    };
    for (const [code, { fix }] of Object.entries(tables)) {
      for (const words of [workflowWords, terminalWords({ command: "posse" })]) {
        expect([code, worded(fix, words)]).toEqual([
          code,
          expect.not.stringMatching(/⟦|on the command line|the input `[^`]+`[;,] /),
        ]);
      }
    }
  });
});
