import { type Command, Option } from "commander";
import type { PlatformDefinition } from "../platforms/definition.ts";

/** The platforms that there are. */
type Definitions = readonly PlatformDefinition[];

/** Which blog, and how it is read: for every command that opens one. */
export function reading(command: Command, definitions: Definitions): Command {
  return command
    .option("--site <dir>", "where _config.yml is", ".")
    .option("--config <list>", "configuration files, merged as Jekyll's --config does")
    .option("--site-url <url>", "the site's address; overrides url and baseurl")
    .option(
      "--built-site <dir>",
      "the built site: its pages are the posts, or verify those of a Jekyll blog",
    )
    .option("--verify <how>", "how differences between copy and page count: error, warning or off")
    .option("--posts <globs>", "with --built-site: which source files or pages are posts")
    .option("--content <selector>", "with --built-site: where in a page the article is")
    .option("--platform <list>", `${definitions.map(({ id }) => id).join(", ")} (default: all)`)
    .option("--jekyll <version>", "which Jekyll version's URL rules to use: 3 or 4")
    .option("--commit <rev>", "read this commit instead of the working tree")
    .option("--now <time>", "RFC 3339, for reproducible runs")
    .addOption(format("text", "json", "jsonl"))
    .option("--no-color", "no colors");
}

/** For commands that are about one platform at a time: they have no default. */
export function onePlatform(command: Command, definitions: Definitions): Command {
  for (const option of command.options) {
    if (option.long !== "--platform") continue;
    option.description = `which one: ${definitions.map(({ id }) => id).join(", ")}`;
  }
  return command;
}

/** Which ledger: for every command that reads or writes it. */
export function keeping(command: Command): Command {
  return command.option(
    "--ledger <where>",
    "a folder, or github:OWNER/REPO[@BRANCH] (default: .posse in the site, .posse-sandbox for a sandbox)",
  );
}

/** Which posts: for commands that render them. */
export function rendering(command: Command): Command {
  return limited(telling(command))
    .option("--all", "every post (default for publishing: as the ledger says)")
    .option("--since <rev>", "the posts that changed since this git revision");
}

/** For commands that render posts, whichever they are. */
export function limited(command: Command): Command {
  return command.option(
    "--render-limit <seconds>",
    "give a post up that takes longer to render (default: 20)",
  );
}

/** For commands that only show posts: drafts too. */
export function showing(command: Command, definitions: Definitions): Command {
  return rendering(reading(command, definitions)).option(
    "--drafts",
    "the drafts too, as jekyll --drafts shows them",
  );
}

/** How much is said. */
export function telling(command: Command): Command {
  return command
    .option("--quiet", "results and errors only")
    .option("--verbose", "everything, including what is skipped");
}

/** For commands that write something. */
export function trying(command: Command): Command {
  return command.option("--dry-run", "show what would be done; write nothing");
}

/** For commands that plan or publish: which posts, and how. */
export function looking(command: Command, definitions: Definitions): Command {
  command
    .option("--backfill <n>", "publish this many older posts, oldest first")
    .option("--max-posts <n>", "stop before the start if the run would create more (default: 5)")
    .option(
      "--after <list>",
      "hold copies back this long after their post's date: 3d, or PLATFORM 3d",
    )
    .option("--share-links <list>", "where you share by hand: linkedin, x, threads, …")
    .option("--yes", "skip the confirmation when --max-posts is exceeded")
    .option("--no-update", "do not update the copies of changed posts")
    .option(
      "--refresh",
      "also update copies that only this version of Posse would render differently",
    )
    .option("--force", "overwrite copies of the named posts, and recreate deleted ones");
  for (const { input, flag } of definitions.flatMap(({ settings }) => Object.values(settings))) {
    if (flag !== undefined) command.option(`--${input} <${flag.value}>`, flag.help);
  }
  return command;
}

/** `--format`, with these choices. */
export function format(...choices: string[]): Option {
  return new Option("--format <format>", "how results are printed")
    .choices(choices)
    .default("text");
}
