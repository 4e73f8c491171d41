import { counted } from "../../core/counted.ts";
import { PosseError } from "../../core/errors.ts";
import type { Platform } from "../../core/platform.ts";
import type { Post, PostState } from "../../core/post.ts";
import { printable } from "../../core/printable.ts";
import { term } from "../../core/terms.ts";
import { definitionOf, type PlatformDefinition } from "../../platforms/definition.ts";
import type { Action } from "../command.ts";
import { printJson } from "../print-json.ts";
import { type CliSession, openCliSession, printDiagnostics } from "../session.ts";
import { table } from "../text/table.ts";
import { widthOf, wrapAfter, wrapTo } from "../text/width.ts";
import { wordsOf } from "../words.ts";

interface Finding {
  readonly what: string;
  readonly state: "ok" | "missing" | "broken";
  readonly text: string;
  readonly hint?: string;
}

/** Says what works, what does not, and why. Writes nothing. */
export const doctorCommand: Action = async (terminal, options) => {
  const session = await openCliSession(terminal, options, [], "look");
  const { site } = session.blog;
  const findings = [
    siteFinding(session),
    postsFinding(session),
    ...articleFinding(session),
    await ledgerFinding(session),
    ...(await Promise.all(session.platforms.map((one) => accountFinding(one, session)))),
  ];
  if (options.format === "text") {
    const { style } = session;
    const marks = { ok: style.green("✓"), missing: style.yellow("–"), broken: style.red("✗") };
    const rows = findings.map(({ what, state, text }) => [
      marks[state],
      style.bold(what),
      printable(text),
    ]);
    terminal.out(table(rows, { columns: terminal.columns }));
    for (const { what, hint } of findings) {
      if (hint === undefined) continue;
      const said = wordsOf(terminal)(printable(hint));
      const lines = wrapAfter(widthOf(`${what}: `), said, {
        columns: terminal.columns,
        indent: "  ",
      });
      terminal.out(`\n${style.bold(what)}: ${lines.join("\n")}`);
    }
    printDiagnostics(terminal, options, site.diagnostics);
    terminal.out("");
    for (const line of wrapTo(resultText(findings), terminal.columns)) {
      terminal.out(style.bold(line));
    }
  } else {
    printJson(terminal, options.format, { findings }, findings);
  }
  return findings.some(({ state }) => state === "broken") ? 1 : 0;
};

function resultText(findings: readonly Finding[]): string {
  const namesOf = (state: Finding["state"]) =>
    findings.filter((one) => one.state === state).map(({ what }) => what);
  const broken = namesOf("broken");
  const missing = namesOf("missing");
  const problems = broken.length === 0 ? "No problems" : counted(broken.length, "problem");
  const named = broken.length === 0 ? "" : `: ${broken.join(", ")}`;
  const open = missing.length === 0 ? "" : ` Not set up: ${missing.join(", ")}.`;
  return `${problems}${named}.${open}`;
}

function siteFinding({ blog: { site } }: CliSession): Finding {
  const { url, baseurl, urlFrom, jekyll, timezone, theme, words } = site.facts;
  if (urlFrom === undefined) {
    return {
      what: "site",
      state: "broken",
      text: "its address is unknown",
      hint: `${capitalized(words.setUrl)}, or pass --site-url https://example.com.`,
    };
  }
  const known = [
    ...(jekyll === undefined ? [] : [`Jekyll ${jekyll}'s rules`]),
    `time zone ${timezone}`,
    ...(theme === undefined ? [] : [`theme ${theme}`]),
  ];
  return {
    what: "site",
    state: "ok",
    text: `${url}${baseurl} (from ${urlFrom}); ${known.join(", ")}`,
  };
}

/** Where in its pages the articles are, of a blog that is read from them. */
function articleFinding({ blog: { site } }: CliSession): readonly Finding[] {
  const { article } = site.facts;
  if (article === undefined) return [];
  const { text, isSure } = article;
  if (isSure) return [{ what: "article", state: "ok", text }];
  const hint = `Look at a preview. If something is missing or too much, name the article's element: ${term("content")}.`;
  return [{ what: "article", state: "missing", text, hint }];
}

function postsFinding({ blog: { site } }: CliSession): Finding {
  const text = postsText(site.posts);
  if (site.posts.some(({ state }) => state === "invalid")) {
    return {
      what: "posts",
      state: "broken",
      text,
      hint: `${term("check")} shows what is wrong, here and in posts that cannot be sent as they are.`,
    };
  }
  return site.posts.length === 0
    ? {
        what: "posts",
        state: "missing",
        text: "none",
        hint: `${site.facts.words.posts}.`,
      }
    : { what: "posts", state: "ok", text };
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** `5 posts on the site, 1 dated in the future, 1 that cannot be read`. */
function postsText(posts: readonly Post[]): string {
  const countOf = (state: PostState) => posts.filter((post) => post.state === state).length;
  const others = [
    [countOf("future"), "dated in the future"],
    [countOf("draft"), countOf("draft") === 1 ? "draft" : "drafts"],
    [countOf("unpublished"), "with `published: false`"],
    [countOf("invalid"), "that cannot be read"],
  ] as const;
  const rest = others.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return [`${counted(countOf("published"), "post")} on the site`, ...rest].join(", ");
}

async function ledgerFinding({ ledger, isTrial, folder }: CliSession): Promise<Finding> {
  const what = "ledger";
  try {
    const { exists, entries } = await ledger.read();
    if (!exists) return { what, state: "missing", text: "none yet: the first run creates it" };
    const where = isTrial ? ` in the sandbox's own ledger (${folder})` : "";
    return { what, state: "ok", text: `${counted(entries.size, "post")}${where}` };
  } catch (error) {
    return broken(what, error);
  }
}

async function accountFinding(platform: Platform, session: CliSession): Promise<Finding> {
  const what = platform.name;
  const { definitions, settings } = session.blog;
  const half = settings.halfKeys.get(platform.id);
  if (half !== undefined) {
    const { input, message, hint } = half;
    return {
      what,
      state: "broken",
      text: `${input} is missing; ${message}`,
      ...(hint && { hint }),
    };
  }
  if (platform.account === undefined) {
    return withoutKey(what, definitionOf(platform.id, definitions));
  }
  try {
    const { username, url } = await platform.account();
    const text = `the key of ${username} (${url})`;
    const owners = await ownersOf(platform, session);
    if (owners.size === 0 || owners.has(username)) return { what, state: "ok", text };
    return {
      ...{ what, state: "broken" },
      text: `${text}; the copies in the ledger belong to ${[...owners].join(", ")}`,
      hint: "Another account's copies can be neither updated nor found. Give the key that they were made with.",
    };
  } catch (error) {
    return broken(what, error);
  }
}

function withoutKey(what: string, definition: PlatformDefinition | undefined): Finding {
  if (definition === undefined) return { what, state: "missing", text: "no key" };
  const { noun, getting, variable, without } = definition.key;
  return {
    ...{ what, state: "missing", text: `no ${noun}: ${without.brief}` },
    ...(getting !== undefined && { hint: `${getting}, and set ${variable}.` }),
  };
}

/** The accounts that the ledger's copies belong to; a ledger that cannot be read is a finding of its own. */
async function ownersOf({ id }: Platform, { ledger }: CliSession): Promise<ReadonlySet<string>> {
  const snapshot = await ledger.read().catch((error: unknown) => {
    if (error instanceof PosseError) return undefined;
    throw error;
  });
  const records = [...(snapshot?.entries.values() ?? [])].map(({ platforms }) => platforms[id]);
  return new Set(records.flatMap((record) => record?.account ?? []));
}

function broken(what: string, error: unknown): Finding {
  if (!(error instanceof PosseError)) throw error;
  return {
    what,
    state: "broken",
    text: error.message,
    ...(error.hint !== undefined && { hint: error.hint }),
  };
}
