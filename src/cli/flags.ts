import { type Command, Option } from "commander";

/** What nearly every command takes. */
export function common(command: Command): Command {
  return command
    .option("--site <dir>", "where _config.yml is", ".")
    .option("--config <list>", "configuration files, merged as Jekyll's --config does")
    .option("--site-url <url>", "the site's address; overrides url and baseurl")
    .option("--platform <list>", "devto, medium (default: both)")
    .option("--all", "every post is asked for (default: as the ledger says)")
    .option("--since <rev>", "the posts that changed since this git revision")
    .option("--render-limit <seconds>", "give a post up that takes longer to render (default: 20)")
    .option("--jekyll <version>", "whose URL rules hold: 3 or 4")
    .option("--commit <rev>", "read this commit instead of the working tree")
    .addOption(format("text", "json", "jsonl"))
    .option(
      "--ledger <where>",
      "a folder, or github:OWNER/REPO[@BRANCH] (default: .posse in the site, .posse-sandbox for a sandbox)",
    )
    .option("--now <time>", "RFC 3339, for reproducible runs")
    .option("--dry-run", "show what would be done; write nothing")
    .option("--quiet", "results only")
    .option("--verbose", "everything, also what is left alone")
    .option("--no-color", "no colours");
}

/** For commands that show posts: drafts too. */
export function showing(command: Command): Command {
  return common(command).option("--drafts", "the drafts too, as jekyll --drafts shows them");
}

/** For commands that plan or publish: which posts, and how. */
export function looking(command: Command): Command {
  return command
    .option("--backfill <n>", "publish so many older posts, oldest first")
    .option("--max-posts <n>", "a run that would create more stops before it starts (default: 5)")
    .option("--yes", "lift --max-posts without a question")
    .option("--no-update", "leave copies of changed posts as they are")
    .option("--force", "write over the copies of the named posts, and make deleted ones anew")
    .option("--devto-visibility <v>", "public or draft")
    .option("--medium-visibility <v>", "public, draft or unlisted")
    .option("--devto-organization <name>", "publish under it")
    .option("--medium-publication <name>", "publish in it")
    .option("--ai-disclosure <level>", "not_disclosed, no_ai, some_ai or fully_autonomous");
}

/** `--format`, with these choices. */
export function format(...choices: string[]): Option {
  return new Option("--format <format>", "how results are printed")
    .choices(choices)
    .default("text");
}
