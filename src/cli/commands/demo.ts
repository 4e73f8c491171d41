import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sandbox, SandboxState } from "../../../packages/sandbox/index.ts";
import { packageFile } from "../../compose/package-root.ts";
import { listed } from "../../core/counted.ts";
import { ConfigError } from "../../core/errors.ts";
import type { PlatformDefinition } from "../../platforms/definition.ts";
import type { Action, Posse } from "../command.ts";
import { type Style, style } from "../style.ts";
import type { Terminal } from "../terminal.ts";
import { table } from "../text/table.ts";

const edited = "_posts/2026-02-03-keeping-time-without-the-internet.md";

/** Publishes the example blog to the sandbox, step by step, with the commands that a user would type. */
export const demoCommand: Action<{ readonly color: boolean }> = async (
  terminal,
  options,
  _,
  posse,
) => {
  const paint = style(terminal.colour && options.color);
  const exampleBlog = packageFile("examples", "blog");
  if (exampleBlog === undefined) {
    throw new ConfigError([{ input: "demo", message: "examples/blog is not beside the program" }]);
  }
  const folder = mkdtempSync(join(tmpdir(), "posse-demo-"));
  const { players: all, startSandbox } = await import("../../../packages/sandbox/index.ts");
  // The tour is about copies: who announces says so by a key of their own.
  const players = (terminal.players ?? all).filter(({ kind }) => kind !== "announcement");
  const sandbox = await startSandbox({ players });
  try {
    cpSync(exampleBlog, join(folder, "blog"), { recursive: true });
    return await tour({
      terminal: inDemo(terminal, folder, sandbox),
      folder,
      sandbox,
      paint,
      posse,
    });
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Tour {
  readonly terminal: Terminal;
  readonly folder: string;
  readonly sandbox: Sandbox;
  readonly paint: Style;
  readonly posse: Posse;
}

async function tour({ terminal, folder, sandbox, paint, posse }: Tour): Promise<number> {
  const say = (text: string) => terminal.out(`\n${paint.bold(paint.blue(text))}`);
  const type = async (...args: string[]) => {
    terminal.out(paint.dim(`$ posse ${args.join(" ")}\n`));
    const code = await posse(args, terminal);
    terminal.out(paint.dim(`(exit code ${code})`));
    return code;
  };

  const named = (isMeant: (one: PlatformDefinition) => boolean) =>
    listed(terminal.definitions.filter(isMeant).map(({ name }) => name));
  terminal.out(
    paint.bold(`Posse on an example blog, with a local sandbox in place of ${named(() => true)}.`),
  );
  say("1. The first run: older posts are not published unless you ask for them");
  await type("publish", "--site", "blog");
  say("2. What would be published if we asked for every post");
  await type("plan", "--site", "blog", "--all");
  say("3. Publish: the broken post is blocked, the others are published, and the exit code is 1");
  await type("publish", "--site", "blog", "--all", "--quiet");
  say("4. What is on the platforms now");
  terminal.out(holdings(sandbox, paint));
  say("5. Run it again: nothing is sent");
  const before = writes(sandbox.state());
  await type("publish", "--site", "blog", "--all", "--quiet");
  const again = writes(sandbox.state()) - before;
  terminal.out(`Requests that changed something in this run: ${paint.bold(String(again))}`);
  say(
    `6. Edit a post: ${named((one) => one.canUpdate)} is updated; the copy on ${named((one) => !one.canUpdate)} is out of date, with a link to edit it`,
  );
  const file = join(folder, "blog", edited);
  writeFileSync(file, `${readFileSync(file, "utf8")}\nUpdate: it has run for a year now.\n`);
  await type("publish", "--site", "blog", edited);
  say("Done. Everything ran on this machine, and nothing was kept.");
  terminal.out(
    [
      "",
      "To try your own blog in the sandbox and look at the pages:",
      `  ${terminal.command} sandbox`,
      "What would be published from your own blog (no key needed, nothing is written):",
      `  ${terminal.command} plan --all --site path/to/your/blog`,
    ].join("\n"),
  );
  return again === 0 ? 0 : 1;
}

/** The demo's own world: its folder, its keys, and nobody to ask. */
function inDemo(terminal: Terminal, folder: string, sandbox: Sandbox): Terminal {
  return {
    ...terminal,
    cwd: folder,
    interactive: false,
    definitions: terminal.definitions.filter(({ id }) =>
      sandbox.players.some((player) => player.id === id),
    ),
    env: {
      ...terminal.env,
      ...Object.fromEntries(
        sandbox.players.flatMap(({ id, access }) => [
          [access.url, `${sandbox.url}/${id}`],
          [access.key, access.secret],
        ]),
      ),
    },
  };
}

function holdings(sandbox: Sandbox, paint: Style): string {
  const rows = sandbox
    .copies()
    .map(({ platform, title, url, canonicalUrl }) => [
      `${paint.bold(platform)}  ${title}\n    ${url}\n    ${paint.dim(`canonical: ${canonicalUrl}`)}`,
    ]);
  return table(rows);
}

function writes({ requests }: SandboxState): number {
  return requests.filter(({ method }) => method === "POST" || method === "PUT").length;
}
