import { Command, CommanderError } from "commander";
import { listed } from "../core/counted.ts";
import { ConfigError } from "../core/errors.ts";
import { version } from "../io/package-root.ts";
import type { CommandSpec, Posse } from "./command.ts";
import { commandsFor } from "./command-table.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The command line as commander runs it; the action's exit code goes to `done`. Where the first word names a command
 * the others are left out: their 200 options would be a tenth of the time that a short run takes.
 */
export function program(
  terminal: Terminal,
  posse: Posse,
  done: (code: number) => void,
  word?: string,
): Command {
  const commands = commandsFor(terminal.definitions);
  const names = listed(terminal.definitions.map(({ name }) => name));
  const root = new Command("posse")
    .description(
      `Cross-posts a Jekyll blog to ${names}: once, correctly, and with your site as the canonical source.`,
    )
    .version(version(), "--version", "print the version")
    .showHelpAfterError("(posse help COMMAND explains it)")
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    .exitOverride();
  const named = commands.filter(
    ({ name, alias }) => word !== undefined && [name, alias].includes(word),
  );
  for (const spec of named.length > 0 ? named : commands) {
    const command = root.command(`${spec.name} ${spec.arguments ?? ""}`.trim());
    if (spec.alias !== undefined) command.alias(spec.alias);
    command.configureOutput({
      outputError: (text, write) => write(withOtherCommands(text, spec, commands)),
    });
    spec
      .options(command)
      .summary(spec.summary)
      .description(spec.description)
      .addHelpText("after", examplesText(spec.examples))
      .action(async (...received: unknown[]) => {
        const posts = spec.arguments === undefined ? [] : [received[0] ?? []].flat();
        const options = received[spec.arguments === undefined ? 0 : 1];
        refuseEmpty(options);
        const action = await spec.load();
        done(await action(terminal, options, posts as string[], posse));
      });
  }
  return root;
}

/**
 * A variable of a script that is not set must not widen what is done: `--platform "$X"` to every platform.
 * @throws {ConfigError} a flag was given no value
 */
function refuseEmpty(options: unknown): void {
  const empty = Object.entries(options ?? {}).filter(([, value]) => value === "");
  if (empty.length === 0) return;
  throw new ConfigError(
    empty.map(([name]) => ({
      input: `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      message: "the value is empty; name one, or leave the flag out",
    })),
  );
}

/** True of what can stand as the first word: a command's name, and commander's own. */
export function isCommand(word: string, definitions: Terminal["definitions"]): boolean {
  return (
    word.startsWith("-") ||
    word === "help" ||
    commandsFor(definitions).some(({ name, alias }) => [name, alias].includes(word))
  );
}

/** True for what commander throws to end a help text or a wrong usage. */
export function isUsage(error: unknown): error is CommanderError {
  return error instanceof CommanderError;
}

/** Commander's error; of an option that only other commands have, with their names. */
function withOtherCommands(
  text: string,
  spec: CommandSpec,
  commands: readonly CommandSpec[],
): string {
  const flag = /unknown option '(--[\w-]+)/.exec(text)?.[1];
  const others = commands.filter((other) => other !== spec && offers(other, flag));
  if (flag === undefined || others.length === 0) return text;
  const names = others.map(({ name }) => name).join(", ");
  return `error: unknown option '${flag}': it does nothing for posse ${spec.name}, only for ${names}\n`;
}

function offers({ options }: CommandSpec, flag: string | undefined): boolean {
  return options(new Command()).options.some(({ long }) => long === flag);
}

function examplesText(examples: CommandSpec["examples"]): string {
  const lines = examples.map(([command, what]) => `  $ ${command}\n      ${what}`);
  return `\nExamples:\n${lines.join("\n")}`;
}
