import { type ChildProcess, spawn } from "node:child_process";
import { Socket } from "node:net";
import { SourceError } from "../core/errors.ts";
import { gitOptions } from "./git.ts";
import { MAX_FILE_BYTES, refuseLarge } from "./source-limits.ts";

/** The contents of a repository's objects, through one process of git's. */
export interface GitObjects {
  /** The bytes of a blob, by its object name; `path` is for messages. @throws {SourceError} */
  read(oid: string, path: string): Promise<Uint8Array>;
  close(): void;
}

const partial =
  "A partial clone may lack the file, and nothing is fetched: check out without a filter.";

interface Request {
  readonly path: string;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Reads blobs through one `git cat-file --batch`, which keeps no program alive that has nothing left to do. */
export function gitObjects(directory: string): GitObjects {
  let reader: Reader | undefined;
  return {
    read(oid, path) {
      if (reader === undefined || reader.hasEnded()) reader = startReader(directory);
      return reader.read(oid, path);
    },
    close() {
      reader?.end();
      reader = undefined;
    },
  };
}

interface Reader {
  read(oid: string, path: string): Promise<Uint8Array>;
  end(): void;
  hasEnded(): boolean;
}

/** One process with the requests that it owes an answer to; one that ends takes no other's requests with it. */
function startReader(directory: string): Reader {
  const waiting: Request[] = [];
  let hasEnded = false;
  const child = spawn("git", [...gitOptions, "cat-file", "--batch"], {
    cwd: directory,
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.stdout.on(
    "data",
    batchParser((header, content) => {
      const request = waiting.shift();
      if (request) answer(request, header, content);
      if (waiting.length === 0) hold(child, false);
    }),
  );
  child.on("error", fail);
  child.on("close", () => fail());
  child.stdin.on("error", fail);

  function fail(cause?: Error): void {
    hasEnded = true;
    for (const { path, reject } of waiting.splice(0)) {
      reject(new SourceError(`git gave no answer for ${path}`, { cause, hint: partial }));
    }
  }

  return {
    read(oid, path) {
      return new Promise((resolve, reject) => {
        waiting.push({ path, resolve, reject });
        hold(child, true);
        child.stdin.write(`${oid}\n`);
      });
    },
    end: () => child.stdin.end(),
    hasEnded: () => hasEnded,
  };
}

function answer({ path, resolve, reject }: Request, header: string, content: Uint8Array): void {
  const [, kind, size] = header.split(" ");
  if (kind !== "blob") {
    reject(new SourceError(`${path} is not in the repository`, { hint: partial }));
    return;
  }
  try {
    if (Number(size) > MAX_FILE_BYTES) refuseLarge(path, Number(size));
    resolve(content);
  } catch (error) {
    reject(error instanceof Error ? error : new SourceError(path));
  }
}

/** Whether the process keeps ours from ending: only while an answer is awaited. */
function hold(child: ChildProcess, isHeld: boolean): void {
  for (const part of [child, child.stdin, child.stdout]) {
    if (part !== child && !(part instanceof Socket)) continue;
    if (isHeld) part.ref();
    else part.unref();
  }
}

/** Takes the stream apart: a header line, then as many bytes as it says and a newline. Large ones are let go unread. */
function batchParser(onAnswer: (header: string, content: Uint8Array) => void) {
  let head = "";
  let size = -1;
  let kept: Buffer[] = [];
  let seen = 0;

  return (chunk: Buffer): void => {
    let at = 0;
    while (at < chunk.length) {
      if (size < 0) {
        const end = chunk.indexOf(10, at);
        head += chunk.toString("utf8", at, end < 0 ? chunk.length : end);
        at = end < 0 ? chunk.length : end + 1;
        if (end >= 0) begin();
        continue;
      }
      // The newline after the content counts as its last byte.
      const part = chunk.subarray(at, at + size + 1 - seen);
      if (size <= MAX_FILE_BYTES) kept.push(part);
      seen += part.length;
      at += part.length;
      if (seen === size + 1) finish();
    }
  };

  function begin(): void {
    const [, kind, length] = head.split(" ");
    if (kind === "missing" || length === undefined) finish();
    else size = Number(length);
  }

  function finish(): void {
    const content = new Uint8Array(Buffer.concat(kept).subarray(0, Math.max(size, 0)));
    const header = head;
    head = "";
    size = -1;
    kept = [];
    seen = 0;
    onAnswer(header, content);
  }
}
