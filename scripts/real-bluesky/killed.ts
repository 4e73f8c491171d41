import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server as HttpServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callerOf, png } from "./calls.ts";
import type { Server } from "./start.ts";

/** When a run dies: in its request of that number, before the server hears of it or after it has done it. */
interface Death {
  readonly request: number;
  readonly when: "before" | "after";
}

const config = "url: https://blog.example\ntitle: A blog\nposse: { bluesky-documents: true }\n";

/** How often a run of `posse publish` was killed, in each of its requests to the server, and what was wrong after it. */
export async function killedEverywhere(
  server: Server,
): Promise<{ readonly deaths: number; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  let deaths = 0;
  for (const when of ["before", "after"] as const) {
    for (let request = 1; ; request += 1) {
      const { wasKilled, fault } = await oneLife(server, { request, when });
      if (fault !== undefined) faults.push(`killed ${when} request ${request}: ${fault}`);
      if (!wasKilled) break;
      deaths += 1;
    }
  }
  return { deaths, faults };
}

/** A blog with one post: its run dies, the next goes on, then the ledger is lost and others come, the last to finish what is found. */
async function oneLife(server: Server, death: Death) {
  const site = mkdtempSync(join(tmpdir(), "real-bluesky-blog-"));
  const word = `${death.when}-${death.request}`;
  const post = `_posts/2026-11-20-${word}.md`;
  mkdirSync(join(site, "_posts"));
  writeFileSync(join(site, "_config.yml"), config);
  writeFileSync(join(site, "cover.png"), png);
  writeFileSync(join(site, post), `---\ntitle: ${word}\nimage: /cover.png\n---\n\nText.\n`);
  const gate = await openGate(server.url);
  const publish = () => run(server, gate.url, ["publish", post, "--site", site]);
  try {
    const first = publish();
    gate.killAt(first, death);
    await once(first, "close");
    gate.killAt(undefined, death);
    const codes = [await codeOf(publish())];
    rmSync(join(site, ".posse-sandbox"), { recursive: true, force: true });
    codes.push(await codeOf(publish()), await codeOf(publish()));
    const faults = await faultsIn(server, word);
    const isWell = faults.length === 0 && codes.every((code) => code === 0);
    return {
      wasKilled: first.signalCode === "SIGKILL",
      fault: isWell ? undefined : `${faults.join(", ")}, exit codes ${codes.join(" and ")}`,
    };
  } finally {
    gate.close();
    rmSync(site, { recursive: true, force: true });
  }
}

function run({ handle, appPassword }: Server, url: string, args: readonly string[]): ChildProcess {
  const program = join(process.env.POSSE_DIST ?? "dist", "cli.js");
  return spawn(process.execPath, [program, ...args, "--platform", "bluesky", "--quiet"], {
    env: {
      ...{ PATH: process.env.PATH, POSSE_BLUESKY_URL: url },
      ...{ BLUESKY_IDENTIFIER: handle, BLUESKY_APP_PASSWORD: appPassword },
    },
    stdio: "ignore",
  });
}

async function codeOf(child: ChildProcess): Promise<number> {
  const [code] = await once(child, "close");
  return Number(code);
}

interface Held {
  readonly uri: string;
  readonly cid: string;
  readonly value: { readonly bskyPostRef?: { readonly uri: string; readonly cid: string } };
}

/** What is wrong with the records that the server holds of the blog's post: there is to be one of each kind. */
async function faultsIn(server: Server, word: string): Promise<readonly string[]> {
  const about = async (collection: string, sign: string) =>
    (await recordsOf(server, collection)).filter((one) => JSON.stringify(one).includes(sign));
  const announcements = await about("app.bsky.feed.post", `/${word}.html`);
  const documents = await about("site.standard.document", `/${word}.html`);
  const publications = await about("site.standard.publication", '"https://blog.example"');
  const counts = [announcements, documents, publications].map((records) => records.length);
  const { uri, cid } = announcements[0] ?? {};
  const named = documents[0]?.value.bskyPostRef;
  return [
    ...(counts.every((count) => count === 1) ? [] : [`${counts.join(", ")} records`]),
    ...(named?.uri === uri && named?.cid === cid ? [] : ["a document without its announcement"]),
  ];
}

async function recordsOf(server: Server, collection: string): Promise<readonly Held[]> {
  const all: Held[] = [];
  for (let after: string | undefined; ; ) {
    const { body } = await callerOf(server).send("com.atproto.repo.listRecords", {
      query: { repo: server.did, collection, limit: "100", ...(after && { cursor: after }) },
    });
    const { records, cursor } = body as {
      readonly records: readonly Held[];
      readonly cursor?: string;
    };
    all.push(...records);
    if (records.length === 0 || cursor === undefined) return all;
    after = cursor;
  }
}

/** What lies between a run and the server, and knows when the run has to die. */
interface Gate {
  readonly url: string;
  killAt(child: ChildProcess | undefined, death: Death): void;
  close(): void;
}

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: Buffer;
}

let login: Promise<Answered> | undefined;

async function openGate(target: string): Promise<Gate> {
  let victim: ChildProcess | undefined;
  let left = 0;
  let when: Death["when"] = "before";
  const gate: HttpServer = createServer(async (request, response) => {
    const body = await bodyOf(request);
    left -= 1;
    const dies = victim !== undefined && left === 0;
    const die = () => {
      victim?.kill("SIGKILL");
      request.socket.destroy();
    };
    if (dies && when === "before") return die();
    const ask = async (): Promise<Answered> => {
      const answer = await fetch(`${target}${request.url}`, {
        method: request.method ?? "GET",
        headers: headersOf(request),
        ...(body.length > 0 && { body: new Uint8Array(body) }),
      });
      const type = answer.headers.get("content-type") ?? "application/json";
      return { status: answer.status, type, text: Buffer.from(await answer.arrayBuffer()) };
    };
    // An account may log in 30 times in five minutes, and so many lives need more than that.
    const isLogin = request.url?.endsWith("createSession") === true;
    if (isLogin) login ??= ask();
    const { status, type, text } = await (isLogin && login ? login : ask());
    if (dies) return die();
    response.writeHead(status, { "content-type": type });
    response.end(text);
  });
  await new Promise<void>((resolve) => gate.listen(0, "127.0.0.1", resolve));
  const { port } = gate.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    killAt(child, death) {
      victim = child;
      left = death.request;
      when = death.when;
    },
    close() {
      gate.closeAllConnections();
      gate.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const kept = ["authorization", "content-type"];
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value] as const] : [];
    }),
  );
}
