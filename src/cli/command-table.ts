import { Option } from "commander";
import { listed } from "../core/counted.ts";
import { counts } from "../core/stats.ts";
import type { PlatformDefinition } from "../platforms/definition.ts";
import type { CommandSpec } from "./command.ts";
import {
  format,
  keeping,
  limited,
  looking,
  onePlatform,
  reading,
  rendering,
  showing,
  telling,
  trying,
} from "./flags.ts";

/** All commands (docs/contracts/interface.md §2). */
export function commandsFor(definitions: readonly PlatformDefinition[]): readonly CommandSpec[] {
  const copying = definitions.filter(({ kind }) => kind === "copy");
  const names = listed(copying.map(({ name }) => name));
  return [
    {
      name: "plan",
      arguments: "[posts...]",
      summary: "what a run would do; writes nothing",
      description:
        "Shows what `publish` would do with every post on every platform, and why. Needs no key and writes nothing.",
      examples: [
        ["posse plan", "the blog in this folder"],
        ["posse plan --site ~/blog --format json", "for programs: site, posts, steps"],
        ["posse plan --backfill 3", "with three older posts"],
      ],
      options: (command) => looking(keeping(showing(command, definitions)), definitions),
      load: async () => (await import("./commands/plan.ts")).planCommand,
    },
    {
      name: "publish",
      arguments: "[posts...]",
      summary: "do what `plan` shows, and record it",
      description: `Publishes what \`plan\` shows and records it in the ledger. Keys: ${definitions.map(({ key }) => key.variable).join(", ")}.`,
      examples: [
        ["posse publish _posts/2026-01-12-hello.md", "exactly this post"],
        ["posse publish --dry-run", "the plan, nothing else"],
        ["posse publish --devto-visibility draft", "as drafts, to look at them first"],
        ["posse publish --ledger github:ada/blog", "with the ledger that the action uses"],
      ],
      options: (command) =>
        looking(trying(keeping(rendering(reading(command, definitions)))), definitions)
          .option("--wait-for-live <seconds>", "wait until the original answers (default: 0)")
          .option(
            "--time-limit <minutes>",
            "start nothing new after this time; the rest waits for the next run",
          )
          .option("--record <where>", "data-file, front-matter or none (default: none)")
          .option("--record-stats <list>", recordStatsHelp),
      load: async () => (await import("./commands/publish.ts")).publishCommand,
    },
    {
      name: "render",
      arguments: "[posts...]",
      summary: "the article as it would be sent, for one platform",
      description:
        "Prints the article for one platform: Markdown as it is sent, HTML as Markdown that says the same. With --format jsonl, the whole request as it is sent, a post a line.",
      examples: [
        ["posse render --platform devto _posts/2026-01-12-hello.md", "Markdown for dev.to"],
        ["posse render --platform medium --format jsonl --all", "every request body for Medium"],
        ["posse render --stage liquid _posts/2026-01-12-hello.md", "the text after Liquid"],
      ],
      options: (command) =>
        onePlatform(keeping(showing(command, definitions)), definitions).addOption(
          new Option("--stage <stage>", "stop after a stage")
            .choices(["liquid", "article"])
            .default("article"),
        ),
      load: async () => (await import("./commands/render.ts")).renderCommand,
    },
    {
      name: "check",
      arguments: "[posts...]",
      summary: "what is wrong with the posts; exit code 1 if there are errors",
      description:
        "Shows everything that is wrong or will look different on a platform, each at its line, and compares the posts with the ledger: which it knows, which moved, and which were deleted and left copies behind.",
      examples: [
        ["posse check", "every post"],
        ["posse check --since main", "the posts that changed since main"],
      ],
      options: (command) =>
        keeping(showing(command, definitions)).option(
          "--fail-on <severity>",
          "error, warning or never (default: error)",
        ),
      load: async () => (await import("./commands/check.ts")).checkCommand,
    },
    {
      name: "preview",
      arguments: "[posts...]",
      summary: "a folder of HTML pages: each post as each platform will show it",
      description: "Writes static pages that show each copy as its readers will see it.",
      examples: [
        ["posse preview --open", "look at everything"],
        ["posse preview --open --watch _drafts/an-idea.md", "while you write"],
        ["posse preview _drafts/an-idea.md", "a draft, before it is a post"],
        ["posse preview --platform medium _posts/2026-*.md", "this year's posts on Medium"],
      ],
      options: (command) =>
        trying(keeping(showing(command, definitions)))
          .option("--out <dir>", "a new folder for the pages", "_posse-preview")
          .option("--open", "show the pages in the browser")
          .option("--watch", "render again when the blog changes, until Ctrl-C"),
      load: async () => (await import("./commands/preview.ts")).previewCommand,
    },
    {
      name: "reconcile",
      alias: "adopt",
      summary: "compare the ledger with the platforms, and record copies found there",
      description:
        "Lists the account, matches its copies with the posts by canonical URL, and records those that the ledger lacks. Rebuilds a lost ledger. Nothing is written on a platform.",
      examples: [
        ["posse reconcile --dry-run", "what would be adopted"],
        ["posse adopt --ledger github:ada/blog", "into the ledger of the action"],
        ["posse reconcile --import syndication.json", "with the copies that a file names"],
      ],
      options: (command) =>
        limited(trying(keeping(telling(reading(command, definitions))))).option(
          "--import <file>",
          "JSON or YAML of another tool: addresses of posts, and of their copies",
        ),
      load: async () => (await import("./commands/reconcile.ts")).reconcileCommand,
    },
    {
      name: "resolve",
      arguments: "<post>",
      summary: "tell Posse what became of a copy that it cannot see",
      description:
        "Tells Posse what became of a copy whose creation it could not confirm: where it is, or that there is none. Or that you have edited one by hand that was out of date.",
      examples: [
        [
          "posse resolve _posts/x.md --platform medium --copy https://medium.com/p/1a2b",
          "it is there",
        ],
        ["posse resolve _posts/x.md --platform medium --not-published", "it is not; try again"],
        ["posse resolve _posts/x.md --platform medium --up-to-date", "you have edited it there"],
      ],
      options: (command) =>
        onePlatform(trying(keeping(reading(command, definitions))), definitions)
          .option("--copy <url>", "the copy's address")
          .option("--not-published", "there is no copy")
          .option(
            "--up-to-date",
            "you have edited the copy by hand, and it is not out of date any more",
          ),
      load: async () => (await import("./commands/resolve.ts")).resolveCommand,
    },
    {
      name: "status",
      summary: "what is published where, and what is out of date",
      description:
        "One row for each post, one column for each platform. Asks no platform: it compares the blog with the ledger.",
      examples: [["posse status --ledger github:ada/blog --format json", "the action's ledger"]],
      options: (command) =>
        limited(keeping(reading(command, definitions))).option(
          "--verbose",
          "links to all copies, and older posts too",
        ),
      load: async () => (await import("./commands/status.ts")).statusCommand,
    },
    {
      name: "stats",
      summary: "what readers did with the copies: views, reactions, comments, reposts",
      description: statsDescription(definitions),
      examples: [
        ["posse stats --ledger github:ada/blog", "all copies that the action made"],
        ["posse stats --format jsonl", "for programs: a copy a line"],
        ["posse stats --record", "and write the numbers to _data/syndication.json"],
      ],
      options: (command) =>
        trying(keeping(reading(command, definitions)))
          .option("--record", "write the numbers into the data file that the theme reads")
          .option("--record-stats <list>", recordStatsHelp),
      load: async () => (await import("./commands/stats.ts")).statsCommand,
    },
    {
      name: "doctor",
      summary: "keys, site URL, permissions: what works, what does not, why",
      description:
        "Asks each platform whose key it has, and explains where the site's address comes from.",
      examples: [["posse doctor", "everything"]],
      options: (command) => keeping(telling(reading(command, definitions))),
      load: async () => (await import("./commands/doctor.ts")).doctorCommand,
    },
    {
      name: "init",
      summary: "write the workflow for this blog",
      description:
        "Writes .github/workflows/posse.yml of what the repository says: default branch, the blog's folder, how it is deployed. Asks nothing, overwrites nothing.",
      examples: [
        ["posse init", "then set the secrets that it names"],
        ["posse init --dry-run", "print it instead"],
        [
          "posse init --built-site public --format json",
          "for Hugo, Astro and others: which pages are posts",
        ],
      ],
      options: (command) =>
        command
          .option("--site <dir>", "where _config.yml is", ".")
          .option("--built-site <dir>", "propose what to take of the pages in this folder")
          .option("--site-url <url>", "with --built-site: the site's address")
          .option("--dry-run", "print the workflow; write nothing")
          .option("--quiet", "without the next steps")
          .addOption(format("text", "json"))
          .option("--no-color", "no colors"),
      load: async () => (await import("./commands/init.ts")).initCommand,
    },
    {
      name: "sandbox",
      summary: `a local ${names}, with a web page`,
      description: `Starts servers on 127.0.0.1 that behave like ${names}, limits and errors included. Stop them with Ctrl-C.`,
      examples: [
        ["posse sandbox --port 4567", "then open http://127.0.0.1:4567"],
        [
          "POSSE_DEVTO_URL=http://127.0.0.1:4567/devto \\\n    DEVTO_API_KEY=sandbox-devto-key posse publish",
          "publish to it",
        ],
      ],
      options: (command) =>
        command
          .option("--site <dir>", "the blog whose name and picture the pages show", ".")
          .option("--port <number>", "0 takes a free one", "4567")
          .option("--no-limits", "without the platforms' rate limits")
          .option("--state <file>", "keep what it holds in this file")
          .addOption(format("text", "json")),
      load: async () => (await import("./commands/sandbox.ts")).sandboxCommand,
    },
    {
      name: "demo",
      summary: "publish a post of an example blog to the sandbox, step by step",
      description:
        "Publishes a post of an example blog to the sandbox, step by step: the plan, the copies, a second run, an update. No network, no account, nothing to install.",
      examples: [
        ["posse demo", "takes a few seconds"],
        ["posse demo --open", "then shows the copies in the browser, until Ctrl-C"],
      ],
      options: (command) =>
        command
          .option("--open", "keep the sandbox open and show its pages in the browser")
          .option("--no-color", "no colors"),
      load: async () => (await import("./commands/demo.ts")).demoCommand,
    },
  ];
}

const recordStatsHelp = `the numbers that the data file has: ${counts.join(", ")}`;

/** What each platform counts, and which count nothing. */
function statsDescription(definitions: readonly PlatformDefinition[]): string {
  const silent = definitions.filter((one) => one.counts === undefined).map(({ name }) => name);
  const counting = definitions.flatMap(({ name, counts: own }) =>
    own === undefined ? [] : [`${name} (${listed(own)})`],
  );
  const none = silent.length === 0 ? "" : ` The API of ${listed(silent)} gives no numbers.`;
  return `Asks the platforms what readers did with the copies that the ledger knows: ${listed(counting)}.${none} Changes nothing on a platform.`;
}
