import { run } from "../../src/cli/run.ts";
import { platforms } from "../../src/platforms/index.ts";
import { terminalPicture } from "./terminal-picture.ts";

const columns = 104;

/** `posse plan --all` on the blog as a terminal shows it, as SVG. */
export async function planPicture(blog: string): Promise<string> {
  const lines = ["\u001b[2m$\u001b[22m \u001b[1mposse plan --all\u001b[22m", ""];
  const print = (text: string) => void lines.push(...text.split("\n"));
  await run(["plan", "--all", "--now", "2026-11-24T10:00:00Z"], {
    out: print,
    err: print,
    env: {},
    command: "posse",
    definitions: platforms,
    open: async () => false,
    cwd: blog,
    interactive: false,
    live: false,
    color: true,
    columns,
    signal: new AbortController().signal,
    confirm: async () => false,
  });
  return terminalPicture(lines, columns, "What posse plan --all prints for the example blog");
}
