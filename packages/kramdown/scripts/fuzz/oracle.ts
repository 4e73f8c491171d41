import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The real kramdown, in one long-lived process. */
export interface Oracle {
  /** The HTML, or undefined where kramdown crashed or did not end. */
  render(text: string, options: Readonly<Record<string, unknown>>): Promise<string | undefined>;
  close(): void;
}

/** Starts the installed kramdown; undefined if there is none. */
export function startOracle(): Oracle | undefined {
  const probe = spawnSync("ruby", ["-e", 'require "kramdown"; require "kramdown-parser-gfm"']);
  if (probe.status !== 0) return undefined;
  const child = spawn("ruby", [fileURLToPath(new URL("./server.rb", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let received = Buffer.alloc(0);
  let wake: () => void = () => {};
  child.stdout.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    wake();
  });

  async function take(length: () => number): Promise<Buffer> {
    for (;;) {
      const wanted = length();
      if (wanted >= 0 && received.length >= wanted) {
        const taken = received.subarray(0, wanted);
        received = received.subarray(wanted);
        return taken;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  return {
    async render(text, options) {
      const body = Buffer.from(text);
      child.stdin.write(`${JSON.stringify({ bytes: body.length, options })}\n`);
      child.stdin.write(body);
      const head = await take(() => {
        const newline = received.indexOf("\n");
        return newline < 0 ? -1 : newline + 1;
      });
      const { bytes, error } = JSON.parse(head.toString());
      const html = (await take(() => bytes)).toString();
      return error === null ? html : undefined;
    },
    close() {
      child.stdin.end();
    },
  };
}
