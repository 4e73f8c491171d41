import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Reference } from "./install.ts";

/** A server of an account that is up, and how to sign in there. */
export interface Server {
  readonly name: string;
  readonly url: string;
  readonly did: string;
  readonly handle: string;
  readonly appPassword: string;
  readonly mainPassword: string;
}

/** Starts the reference on loopback. @throws when it ends before it is up */
export async function startReference({ folder, node }: Reference): Promise<{
  readonly server: Server;
  readonly stop: () => void;
}> {
  const child = spawn(node, ["--no-warnings", "serve.js"], {
    cwd: folder,
    env: { ...process.env, LOG_ENABLED: "false" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const server = { name: "the reference", ...(await firstLine(child)) };
  return { server, stop: () => child.kill("SIGKILL") };
}

async function firstLine(child: ChildProcess): Promise<Omit<Server, "name">> {
  if (child.stdout === null) throw new Error("The reference has no output");
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith("{")) return JSON.parse(line) as Server;
  }
  throw new Error("The reference ended before it was up");
}
