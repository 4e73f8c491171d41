import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sandbox, SandboxState } from "../../../packages/sandbox/index.ts";
import { listed } from "../../core/counted.ts";
import { ConfigError } from "../../core/errors.ts";
import { packageFile } from "../../io/package-root.ts";
import { blogAuthor } from "../blog-author.ts";
import type { Action, Posse } from "../command.ts";
import { type Style, style } from "../style.ts";
import type { Terminal } from "../terminal.ts";
import { wrapTo } from "../text/width.ts";
import { untilStopped } from "../until-stopped.ts";

const draft = "_drafts/a-ship-in-a-bottle.md";
const post = "_posts/2026-06-08-a-ship-in-a-bottle.md";
/** This post is there to try what Posse says of errors; the demo is of what works. */
const broken = "_posts/2026-06-01-broken-front-matter.md";

interface DemoOptions {
  readonly open?: boolean;
  readonly color: boolean;
}

/** Publishes a post of the example blog to the sandbox, step by step, with the commands that a user would type. */
export const demoCommand: Action<DemoOptions> = async (terminal, options, _, posse) => {
  const paint = style(terminal.color && options.color);
  const exampleBlog = packageFile("examples", "blog");
  if (exampleBlog === undefined) {
    throw new ConfigError([{ input: "demo", message: "examples/blog is not beside the program" }]);
  }
  const folder = mkdtempSync(join(tmpdir(), "posse-demo-"));
  const { players: all, startSandbox } = await import("../../../packages/sandbox/index.ts");
  // The tour is about copies: who announces says so by a key of their own.
  const players = (terminal.players ?? all).filter(({ kind }) => kind !== "announcement");
  const author = await blogAuthor(terminal, exampleBlog);
  const sandbox = await startSandbox({ players, author });
  try {
    cpSync(exampleBlog, join(folder, "blog"), { recursive: true });
    const code = await tour({
      terminal: inDemo(terminal, join(folder, "blog"), sandbox),
      folder: join(folder, "blog"),
      ...{ sandbox, paint, posse },
    });
    await showPages(terminal, sandbox, paint, options.open === true);
    return code;
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

/** Resolves to 0 if every command did what the text above it says. */
async function tour({ terminal, folder, sandbox, paint, posse }: Tour): Promise<number> {
  const codes: number[] = [];
  const say = (text: string) => {
    for (const line of wrapTo(text, terminal.columns)) terminal.out(paint.bold(paint.blue(line)));
  };
  const type = async (...args: string[]) => {
    const line = [...args, "--quiet"];
    terminal.out(paint.dim(`$ posse ${line.join(" ")}\n`));
    codes.push(await posse(line, terminal));
    terminal.out("");
  };
  const names = listed(sandbox.players.map(({ name }) => name));
  say(`An example blog has a new post. A sandbox on this machine plays ${names}.`);
  rmSync(join(folder, broken));
  renameSync(join(folder, draft), join(folder, post));
  terminal.out("");
  say("1. What would be published?");
  await type("plan", post);
  say("2. Publish it.");
  await type("publish", post);
  say("3. Run it again: there is nothing to do.");
  const before = writes(sandbox.state());
  await type("publish");
  const again = writes(sandbox.state()) - before;
  say("4. Correct the post, and run it once more.");
  const file = join(folder, post);
  writeFileSync(file, `${readFileSync(file, "utf8")}\nUpdate: it has sailed for a year now.\n`);
  await type("publish");
  return again === 0 ? Math.max(...codes) : 1;
}

/** Where to look at the copies: at once where that was asked for, or where somebody who is asked wants to. */
async function showPages(
  terminal: Terminal,
  { url }: Sandbox,
  paint: Style,
  isAskedFor: boolean,
): Promise<void> {
  const isWanted =
    isAskedFor ||
    (terminal.interactive &&
      (await terminal.confirm("Keep the sandbox open, to look at the copies in a browser?")));
  if (isWanted) {
    terminal.out(paint.bold(`The copies: ${url}  (Ctrl-C ends the sandbox)`));
    if (!(await terminal.open(url))) terminal.err("Could not open a browser. Open it yourself.");
    await untilStopped(terminal.signal);
    return;
  }
  const { command } = terminal;
  const lines = [
    "All of it was on this machine, and nothing is kept. To look at such copies:",
    `  ${command} demo --open`,
    "Your own blog; this needs no key and publishes nothing:",
    `  ${command} plan --all --site your/blog`,
    `  ${command} preview --open --site your/blog`,
  ];
  terminal.out(lines.join("\n"));
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
    // Nobody waits for it, and its lines would stay among the results.
    live: false,
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

function writes({ requests }: SandboxState): number {
  return requests.filter(({ method }) => method === "POST" || method === "PUT").length;
}
