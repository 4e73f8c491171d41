import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { getHeapStatistics } from "node:v8";
import { SiteError, SourceError } from "../core/errors.ts";
import type { Blog, Reader } from "../readers/reader.ts";
import { diagnose, type renderCodes } from "./codes.ts";
import { converse } from "./conversation.ts";
import { type Stopwatch, startStopwatch } from "./stopwatch.ts";

/** What a process that renders is given. */
export interface RenderOrder {
  readonly blog: Blog;
  /** Who has read the blog. */
  readonly reader: Pick<Reader, "id">;
  /** By what the other process makes the platforms, as plain data: nothing that could publish is in it. */
  readonly platforms: unknown;
  /** The program that it runs. */
  readonly program: URL;
  /** How long one post may take, the time in which it waits for files not counted. */
  readonly seconds: number;
  /** Aborted when rendering has to end. */
  readonly stop: AbortSignal;
}

/** A process that renders. Where it has died or was killed, the next question starts another. */
export interface RenderChild {
  /**
   * One question is asked at a time, the others wait.
   * @throws {GaveUp} the answer takes too much time or memory
   */
  ask(name: string, ...args: readonly unknown[]): Promise<unknown>;
}

/** The process was killed over a question, or died of it. */
export class GaveUp extends Error {
  readonly code: keyof typeof renderCodes;

  constructor(code: keyof typeof renderCodes, message: string) {
    super(message);
    this.code = code;
  }
}

/** For what every post needs: the configuration is read once more, the posts are not. */
const openingSeconds = 60;

/** A blog of 10,000 posts takes a quarter of it. Where this process was given less, so is the one that renders. */
const heapMiB = Math.min(1024, Math.floor(getHeapStatistics().heap_size_limit / 2 ** 20));

/** How a process ends that V8 or the system has no more memory for. Over a kill of ours nobody asks how it ended. */
const endsOfMemory: ReadonlySet<NodeJS.Signals | number | null> = new Set([
  ...(["SIGABRT", "SIGTRAP", "SIGILL", "SIGKILL"] as const),
  134,
]);

/** Starts no process before the first question. */
export function renderChild(order: RenderOrder): RenderChild {
  const { stop, seconds } = order;
  let running: Running | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  stop.addEventListener("abort", () => running?.kill(), { once: true });

  async function askNow(name: string, args: readonly unknown[]): Promise<unknown> {
    stop.throwIfAborted();
    if (running?.isAlive() !== true) {
      running = await start(order);
      const open = { seconds: openingSeconds, what: "Opening the blog for rendering takes" };
      await running.ask(open, "open", handedOver(order)).catch(asSiteError);
    }
    return running.ask({ seconds, what: "Rendering this post takes" }, name, args);
  }

  return {
    ask(name, ...args) {
      const asked = turn.then(() => askNow(name, args));
      turn = asked.catch(() => undefined);
      return asked;
    },
  };
}

/** What `open` is asked with. */
function handedOver({ reader, blog, platforms }: RenderOrder): readonly unknown[] {
  return [reader.id, blog.handOver(), platforms];
}

/** What cannot be opened concerns every post. */
function asSiteError(error: unknown): never {
  if (!(error instanceof GaveUp)) throw error;
  const { code, message } = error;
  throw new SiteError([diagnose(code, message)]);
}

/** A process that was started. */
interface Running {
  /** One question at a time; `what` begins the sentence about one that takes too much. */
  ask(
    limit: { readonly seconds: number; readonly what: string },
    name: string,
    args: readonly unknown[],
  ): Promise<unknown>;
  isAlive(): boolean;
  kill(): void;
}

/** A question that was asked and not answered yet. */
interface Open {
  readonly watch: Stopwatch;
  /** How many files it waits for. */
  waits: number;
  lastRead?: string;
  end(error: unknown): void;
  endFor(code: GaveUp["code"]): void;
}

async function start({ program, blog, stop }: RenderOrder): Promise<Running> {
  const { source } = blog;
  const { fork } = await import("node:child_process");
  const child = fork(fileURLToPath(program), [], {
    execArgv: [`--max-old-space-size=${heapMiB}`],
    // Whatever a post makes of the process, there is no key in it.
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let isAlive = true;
  let open: Open | undefined;

  function kill(): void {
    isAlive = false;
    child.kill("SIGKILL");
  }

  /** Something of the blog is read for the question, during which its time stands still. */
  async function waited<Value>(read: () => Promise<Value>): Promise<Value> {
    const asking = open;
    if (asking?.waits === 0) asking.watch.pause();
    if (asking) asking.waits++;
    try {
      return await read();
    } catch (error) {
      // Without one file a post may go on; without the source nobody can.
      if (!(error instanceof SourceError)) asking?.end(error);
      throw error;
    } finally {
      if (asking) asking.waits--;
      if (asking?.waits === 0) asking.watch.goOn();
    }
  }

  const call = converse(
    {
      send: (message) => child.send(message, () => {}),
      receive: (listener) => child.on("message", listener),
    },
    {
      files: () => waited(() => source.files()),
      read(path: string) {
        if (open) open.lastRead = path;
        return waited(() => source.read(path));
      },
    },
  );
  child.on("error", (error) => open?.end(error));
  child.on("exit", (code, signal) => {
    isAlive = false;
    if (endsOfMemory.has(signal ?? code)) open?.endFor("too-much-memory");
    else open?.end(new Error(`the process that renders ended with ${signal ?? `code ${code}`}`));
  });
  hold(child, false);

  return {
    kill,
    isAlive: () => isAlive,
    async ask({ seconds, what }, name, args) {
      const much = {
        "too-slow": `longer than ${seconds} s`,
        "too-much-memory": `more than ${heapMiB} MiB of memory`,
      };
      let reject: (error: unknown) => void = () => {};
      const failed = new Promise<never>((_, no) => {
        reject = no;
      });
      const asking: Open = {
        waits: 0,
        watch: startStopwatch(seconds * 1000, () => asking.endFor("too-slow")),
        end(error) {
          kill();
          reject(error);
        },
        endFor(code) {
          const { lastRead } = asking;
          const file =
            lastRead === undefined ? "" : `; the last file that was read for it is ${lastRead}`;
          asking.end(new GaveUp(code, `${what} ${much[code]}${file}.`));
        },
      };
      const stopped = () => asking.end(stop.reason);
      stop.addEventListener("abort", stopped);
      hold(child, true);
      open = asking;
      try {
        return await Promise.race([call(name, ...args), failed]);
      } finally {
        open = undefined;
        asking.watch.pause();
        stop.removeEventListener("abort", stopped);
        hold(child, false);
      }
    },
  };
}

/** Whether Node waits for the process: only as long as somebody waits for its answer. */
function hold(child: ChildProcess, isHeld: boolean): void {
  const change = isHeld ? "ref" : "unref";
  child[change]();
  child.channel?.[change]();
}
