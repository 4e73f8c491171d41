import { describe, expect, test } from "@jest/globals";
import type { Options } from "../../src/cli/options.ts";
import { printDiagnostics } from "../../src/cli/session.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { internalError } from "../../src/core/internal-error.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

function printed(verbose: boolean): string {
  const lines: string[] = [];
  const terminal = {
    ...{ err: (text: string) => void lines.push(text), color: false, columns: 100 },
    command: "posse",
  } as Terminal;
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

describe("what could make a post look like another", () => {
  const disguise = "a\u202eb\u009b31mc\u2066d\u007fe";
  const site = siteFolder({
    "_config.yml": "url: https://blog.example\n",
    "_posts/2026-01-01-a.md": `---\ntitle: "${disguise.replace("\u009b", "").replace("\u007f", "")}"\n---\n\n\`${disguise}\`\n`,
  });
  const render = (...args: readonly string[]) =>
    posse(["render", "--site", site, "--platform", "devto", ...args]);

  test("is seen in the body that people read", async () => {
    const { out } = await render();

    expect(out).not.toMatch(/[\u007f-\u009f\u202e\u2066]/);
    expect(out).toContain("a\ufffdb");
  });

  test.each(["json", "jsonl"])("is an escape in %s, which says the same", async (format) => {
    const { out } = await render("--format", format);

    expect(out).not.toMatch(/[\u007f-\u009f\u202e\u2066]/);
    const [first] = format === "json" ? JSON.parse(out).posts : [JSON.parse(out)];
    expect(first.article.title).toContain("\u202e");
    expect(first.article.body_markdown).toContain("a\u202eb");
  });
});
