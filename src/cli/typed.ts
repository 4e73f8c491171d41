import { asTyped } from "../core/printable.ts";
import type { Terminal } from "./terminal.ts";

/** What says which blog, which ledger and which platforms a command is about. */
const naming = [
  ...["--site", "--config", "--site-url", "--jekyll", "--built-site", "--posts", "--content"],
  ...["--ledger", "--platform"],
];

/**
 * The flags that a command which is suggested needs as well, or it would be about another blog: those that were typed,
 * each with its value as a shell takes it.
 */
export function namingFlags(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  const typed = end === -1 ? args : args.slice(0, end);
  return naming.flatMap((flag) => {
    const at = typed.lastIndexOf(flag);
    const joined = typed.findLast((arg) => arg.startsWith(`${flag}=`));
    const value = joined?.slice(flag.length + 1) ?? (at === -1 ? undefined : typed[at + 1]);
    const isDefault = value === undefined || (flag === "--site" && value === ".");
    return isDefault ? [] : [`${flag} ${asTyped(value)}`];
  });
}

/** A command as it is to be typed next, about the same blog. */
export function typedCommand(
  { command, flags = [] }: Pick<Terminal, "command" | "flags">,
  rest: string,
): string {
  // A backslash would be an escape in JSON, and Windows takes slashes, too.
  const start = command.replaceAll("\\", "/");
  const named = flags.filter((flag) => !rest.includes(`${flag.split(" ")[0]} `));
  return [start, rest, ...named].join(" ");
}
