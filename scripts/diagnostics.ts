import { readFileSync, writeFileSync } from "node:fs";
import { codes as action } from "../src/action/codes.ts";
import { workflowWords } from "../src/action/words.ts";
import { terminalWords } from "../src/cli/words.ts";
import type { CodeTable } from "../src/core/diagnostic.ts";
import { internalCodes as internal } from "../src/core/internal-error.ts";
import { type Term, type Words, worded } from "../src/core/terms.ts";
import { codes as records } from "../src/ledger/records/codes.ts";
import { markdownCodes as markdown } from "../src/markdown/codes.ts";
import { platforms } from "../src/platforms/index.ts";
import { previewCodes as preview } from "../src/preview/codes.ts";
import { builtCodes as built } from "../src/readers/built/codes.ts";
import { codes as jekyll } from "../src/readers/jekyll/codes.ts";
import { liquidCodes as liquid } from "../src/readers/jekyll/liquid/codes.ts";
import { renderCodes as rendering } from "../src/rendering/codes.ts";
import { stopCodes as stops } from "../src/report/stop-codes.ts";
import { codes as syndicate } from "../src/syndicate/model/codes.ts";
import { failureCodes as failures } from "../src/syndicate/model/failure-codes.ts";
import { pageCodes as verify } from "../src/verify/codes.ts";
import { wishCodes as wishes } from "../src/wishes/codes.ts";

const dialects = await Promise.all(
  platforms.map(
    async ({ name, diagnostics }) => [`On ${name}`, (await diagnostics?.()) ?? {}] as const,
  ),
);

// Writes docs/diagnostics.md from the tables in the code; `--check` only compares.
const sections: readonly (readonly [title: string, codes: CodeTable])[] = [
  ["The site and the post's front matter", jekyll],
  ["What a post asks for", wishes],
  ["Built pages", built],
  ["The copy and its page", verify],
  ["Liquid", liquid],
  ["Text, links and images", markdown],
  ["What a post may take", rendering],
  ...dialects,
  ["Publishing", syndicate],
  ["What keeps a step from being done", failures],
  ["What stops a run", stops],
  ["Errors in Posse", internal],
  ["Which commit is read", action],
  ["Records in the blog", records],
  ["Previews", preview],
];

/** Both shells' words, for whoever reads the page. */
const words = Object.fromEntries(
  Object.entries(terminalWords({ command: "posse" })).map(([term, typed]) => {
    const written = workflowWords[term as Term];
    return [term, written === typed ? written : `${written} / ${typed}`];
  }),
) as Words;
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

const text = `# Diagnostics

Every diagnostic has a code. An **error** keeps the post from being sent (the others are published); a **warning** and a
**notice** do not. \`posse check\` shows them with file, line and column, the action puts them at their lines in the pull request.
Where two names stand side by side (\`max-posts\` / \`--max-posts\`), the first is an input of the action, the second belongs to the command line.

<!-- Written by \`npm run docs\` from the tables in src/: change it there. -->
${sections
  .map(
    ([title, codes]) =>
      `\n## ${title}\n\n${Object.entries(codes)
        .map(
          ([code, { severity, what, fix }]) =>
            `### \`${code}\`\n\n**${severity}**: ${oneLine(what)}\n\n${oneLine(worded(fix, words))}\n`,
        )
        .join("\n")}`,
  )
  .join("\n")}`;

const file = "docs/diagnostics.md";
const before = (() => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
})();
if (process.argv.includes("--check")) {
  if (before !== text) {
    console.error(`${file} is not what the code says: run \`npm run docs\`.`);
    process.exitCode = 1;
  }
} else writeFileSync(file, text);
