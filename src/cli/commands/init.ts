import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { ConfigError, SourceError } from "../../core/errors.ts";
import { printable } from "../../core/printable.ts";
import type { Action } from "../command.ts";
import { ignoreSandbox } from "../init/ignore-sandbox.ts";
import { nextSteps, type Todo } from "../init/next-steps.ts";
import { type Survey, survey } from "../init/survey.ts";
import { type WorkflowFacts, workflowOf } from "../init/workflow.ts";
import { type LocalBlog, openLocalBlog, siteFolder } from "../open.ts";
import type { Options } from "../options.ts";
import { printDiagnostics, useColor } from "../session.ts";
import { style } from "../style.ts";
import type { Terminal } from "../terminal.ts";
import { table } from "../text/table.ts";
import { typedCommand } from "../typed.ts";

const file = ".github/workflows/posse.yml";

/** Writes the workflow for this blog, of what the repository says; nothing is asked, nothing is overwritten. */
export const initCommand: Action = async (terminal, options) => {
  const folder = siteFolder(terminal, options);
  const { builtSite } = options;
  if (builtSite !== undefined) return initBuilt(terminal, { ...options, builtSite }, folder);
  const open = (blogFolder: string) => {
    const site = relative(terminal.cwd, blogFolder) || ".";
    return openLocalBlog(terminal, { ...options, site }, [], "look");
  };
  const found = await survey(folder).catch(async (error: unknown) => {
    // That it is no blog at all is said before what its repository lacks.
    if (error instanceof ConfigError && error.cause instanceof SourceError) await open(folder);
    throw error;
  });
  const blog = await open(join(found.root, found.siteDir));
  const facts = factsOf(found, blog);
  const workflow = workflowOf(facts, blog.definitions);
  if (found.ours !== undefined && !options.dryRun)
    refuse(terminal, found.ours, "runs Posse already");
  if (options.dryRun) {
    terminal.out(workflow.trimEnd());
  } else {
    await writeNew(join(found.root, file), workflow, terminal);
    terminal.out(`Wrote ${file}.`);
  }
  const ignored = options.dryRun ? undefined : await ignoreSandbox(found.root, found.siteDir);
  if (ignored !== undefined) terminal.out(`Added ${ignored} to .gitignore.`);
  const files = filesWritten(ignored);
  const { bold } = style(useColor(terminal, options));
  const say = options.dryRun ? terminal.err : terminal.out;
  if (options.quiet) return 0;
  const rows = findings(found, blog, facts).map(([what, text]) => [bold(what), printable(text)]);
  say(`\n${table(rows, { columns: terminal.columns })}\n`);
  const setup = {
    ...{ first: firstSteps(blog), definitions: blog.definitions, files },
    isDeployed: facts.deployment !== undefined,
    older: blog.site.posts.filter(({ state }) => state === "published").length,
  };
  say(nextSteps(setup, terminal.columns).join("\n"));
  printDiagnostics(terminal, options, blog.site.diagnostics);
  return 0;
};

/** The same for a blog whose pages another generator has built: what is proposed is shown, for its author to agree. */
async function initBuilt(
  terminal: Terminal,
  options: Options & { readonly builtSite: string },
  folder: string,
): Promise<number> {
  const init = await import("../init/built-site.ts");
  const proposal = await init.proposeBuilt(terminal, options, folder);
  if (options.format === "json") {
    init.printProposal(terminal, proposal);
    return 0;
  }
  const found = await survey(folder);
  const workflow = init.builtWorkflowOf(proposal, found, terminal.definitions);
  if (options.dryRun) terminal.out(workflow.trimEnd());
  else {
    if (found.ours !== undefined) refuse(terminal, found.ours, "runs Posse already");
    await writeNew(join(found.root, file), workflow, terminal);
    terminal.out(`Wrote ${file}.`);
  }
  const ignored = options.dryRun ? undefined : await ignoreSandbox(found.root, found.siteDir);
  if (ignored !== undefined) terminal.out(`Added ${ignored} to .gitignore.`);
  if (options.quiet) return 0;
  const say = options.dryRun ? terminal.err : terminal.out;
  say(`\n${init.describeProposal(proposal, terminal.columns)}\n`);
  const setup = {
    ...{ first: init.firstSteps(proposal), definitions: terminal.definitions, isDeployed: false },
    ...{ files: filesWritten(ignored), older: proposal.pages.length },
  };
  say(nextSteps(setup, terminal.columns).join("\n"));
  return 0;
}

/** The files to commit, as they are typed. */
function filesWritten(ignored: string | undefined): string {
  return ignored === undefined ? file : `${file} .gitignore`;
}

function factsOf({ defaultBranch, siteDir, hasLock, deployment }: Survey, blog: LocalBlog) {
  // A lock file that is not committed is here, and will not be there.
  const isHidden = blog.site.facts.jekyll === 3 && !hasLock;
  const jekyll = deployment?.isPagesJekyll || isHidden ? 3 : undefined;
  return { defaultBranch, siteDir, deployment: deployment?.name, jekyll } satisfies WorkflowFacts;
}

function findings(
  { siteDir, defaultBranch, deployment }: Survey,
  { site: { facts, posts } }: LocalBlog,
  { jekyll }: WorkflowFacts,
): readonly (readonly [string, string])[] {
  const where =
    facts.urlFrom === undefined ? `unknown: ${facts.words.setUrl}` : `${facts.url}${facts.baseurl}`;
  return [
    ["blog", siteDir === "." ? "at the repository's root" : siteDir],
    ["site", where],
    ["posts", String(posts.filter(({ state }) => state === "published").length)],
    ["default branch", defaultBranch],
    ["URL rules", `Jekyll ${jekyll ?? facts.jekyll}`],
    ...(facts.theme === undefined ? [] : [["theme", facts.theme] as const]),
    [
      "deployed by",
      deployment ? `${deployment.path} (${deployment.name}); copies follow it` : "no workflow here",
    ],
  ];
}

/** What has to be known before a first run. */
function firstSteps({ site }: LocalBlog): readonly Todo[] {
  const { urlFrom, words } = site.facts;
  const text = `The site's address is unknown, and copies name it as their original: ${words.setUrl}.`;
  return urlFrom === undefined ? [{ text }] : [];
}

async function writeNew(path: string, text: string, terminal: Terminal): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    refuse(terminal, file, "is there already");
  }
}

function refuse(terminal: Terminal, path: string, why: string): never {
  throw new ConfigError([
    {
      input: path,
      message: `${why}, and is not overwritten`,
      hint: `\`${typedCommand(terminal, "init --dry-run")}\` prints what would be written, to compare.`,
    },
  ]);
}
