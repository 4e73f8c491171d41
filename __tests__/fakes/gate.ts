import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Stops one request: before it goes on, or when its answer has come and nobody has seen it yet. */
export interface Halt {
  /** As `passed` names it. */
  readonly request: string;
  readonly when: "before" | "after";
}

/** Doors in front of servers, through which all requests of a process go. */
export interface Gate {
  /** The same address behind a door of this gate. */
  readonly before: (url: string) => Promise<string>;
  /** Since the gate was last opened: method and path, the names of git's objects left out, and which of its kind it is. */
  readonly passed: readonly string[];
  /** Halts one request; resolves when it came. All others go through. */
  halt(halt: Halt): Promise<void>;
  /** Lets everything through, and counts anew. */
  open(): void;
  close(): Promise<void>;
}

/** Made for real processes, which can be killed while their request is halted. */
export function createGate(): Gate {
  const passed: string[] = [];
  const doors = new Map<string, ReturnType<typeof createServer>>();
  let halted: (Halt & { readonly notify: () => void }) | undefined;

  async function pass(origin: string, incoming: IncomingMessage, outgoing: ServerResponse) {
    const name = nameOf(incoming, passed);
    passed.push(name);
    const stop = halted?.request === name ? halted : undefined;
    const body = await bytesOf(incoming);
    if (stop?.when === "before") {
      stop.notify();
      return;
    }
    const { status, headers, bytes } = await forward(origin, incoming, body);
    if (stop?.when === "after") {
      stop.notify();
      return;
    }
    outgoing.writeHead(status, headers).end(bytes);
  }

  return {
    passed,
    async before(url) {
      const { origin, pathname } = new URL(url);
      let door = doors.get(origin);
      if (door === undefined) {
        door = createServer((incoming, outgoing) => {
          pass(origin, incoming, outgoing).catch(() => outgoing.destroy());
        });
        doors.set(origin, door);
        await new Promise<void>((resolve) => door?.listen(0, "127.0.0.1", resolve));
      }
      const { port } = door.address() as AddressInfo;
      return `http://127.0.0.1:${port}${pathname === "/" ? "" : pathname}`;
    },
    halt: (halt) =>
      new Promise((notify) => {
        halted = { ...halt, notify };
      }),
    open() {
      halted = undefined;
      passed.length = 0;
    },
    async close() {
      await Promise.all(
        [...doors.values()].map(async (door) => {
          door.closeAllConnections();
          await new Promise((resolve) => door.close(resolve));
        }),
      );
    },
  };
}

function nameOf({ method, url = "" }: IncomingMessage, passed: readonly string[]): string {
  const path = url.replace(/\?.*$/, "").replace(/[0-9a-f]{40}/g, "OBJECT");
  const kind = `${method} ${path}`;
  return `${kind} (${passed.filter((one) => one.startsWith(`${kind} (`)).length + 1})`;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly bytes: Buffer;
}

function forward(
  origin: string,
  { method, url = "", headers }: IncomingMessage,
  body: Buffer,
): Promise<Answer> {
  const { host: _, ...others } = headers;
  return new Promise((resolve, reject) => {
    const asked = request(new URL(url, origin), { method, headers: others }, (answer) => {
      const { statusCode: status = 502, headers } = answer;
      bytesOf(answer).then((bytes) => resolve({ status, headers, bytes }), reject);
    });
    asked.on("error", reject).end(body);
  });
}

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
