import type { AddressInfo } from "node:net";
import { renderForem as asDevto } from "../forem-markdown/index.ts";
import { below } from "./below.ts";
import type { ForemRenderer } from "./devto/renderer.ts";
import { servePage } from "./page/pages.ts";
import { players as all } from "./players.ts";
import { noteReaders } from "./readers.ts";
import { exchange, type Machine } from "./server/exchange.ts";
import { type ActiveFault, createFaults, type Fault, parseFaults } from "./server/faults.ts";
import { header, type Incoming, json, type Reply, text } from "./server/http.ts";
import { listen, stop } from "./server/listen.ts";
import { emptyState, loadState, saveState } from "./state.ts";
import { type SandboxState, viewState } from "./views.ts";
import type { Author, PageReader, Player, Settings, World } from "./world.ts";

/** How a sandbox may be set up; without any, as strict as the platforms are. */
export interface SandboxOptions extends Partial<Settings> {
  /** 0, which is the default, takes a free port. */
  readonly port?: number;
  readonly now?: () => Date;
  /** Where the state outlives the sandbox. */
  readonly stateFile?: string;
  /** In the place of dev.to's Markdown processor. */
  readonly renderForem?: ForemRenderer;
  /** How Mastodon reads the pages that statuses link to, for their cards. Nothing is read where nothing is said. */
  readonly readPage?: PageReader;
  /** Whose blog is published here: its pages are signed so. */
  readonly author?: Author | undefined;
  /** The platforms that are played; default: all that there are. */
  readonly players?: readonly Player[];
}

/** A copy that a platform holds. */
export interface HeldCopy {
  readonly platform: string;
  readonly title: string;
  readonly url: string;
  readonly canonicalUrl: string | null;
}

/** The platforms, answering whoever hands them a request: no network leads to them. */
export interface Play {
  readonly url: string;
  /** The platforms that it plays, each below `url` and its id. */
  readonly players: readonly Player[];
  /** The base URL of its dev.to. */
  readonly devto: string;
  /** The base URL of its Medium. */
  readonly medium: string;
  /** The base URL of its Bluesky; `url` itself is another. */
  readonly bluesky: string;
  /** The base URL of its Mastodon; `url` itself is another. */
  readonly mastodon: string;
  /** Answers as a server at its address would; `"drop"` where it would cut the connection. */
  answer(request: Incoming): Promise<Reply | "drop">;
  state(): SandboxState;
  /** What each platform holds, the newest last; `platform` is its name for people. */
  copies(): readonly HeldCopy[];
  /** Empties it: what is stored, the limits' counters, the faults. */
  reset(): void;
  /** Puts faults in force, in the place of all others. */
  faults(list: readonly Fault[]): void;
  /** Lets the answers go that a `hold` or `slow` fault keeps back. */
  release(): void;
  /** Keeps the state, where a file is named for it. */
  save(): void;
}

/** A running sandbox. */
export interface Sandbox extends Omit<Play, "answer" | "save"> {
  close(): Promise<void>;
}

const strict: Settings = {
  limits: true,
  aiDisclosure: "require",
  newAccount: false,
  throttle: "2026",
  maxPerPage: 1000,
  accessTokenSeconds: 7200,
  maxCharacters: 500,
  oldInstance: false,
};

/** Starts the platforms on loopback. @throws when the port is taken or the state file is no state */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, ...rest } = options;
  // What it answers names its address, and a free port is known only once it listens.
  let play: Play | undefined;
  const server = await listen(port, async (request) => play?.answer(request) ?? "drop");
  const { port: actual } = server.address() as AddressInfo;
  try {
    play = playPlatforms(`http://127.0.0.1:${actual}`, rest);
  } catch (error) {
    await stop(server);
    throw error;
  }
  const { answer: _, save, ...open } = play;
  return {
    ...open,
    async close() {
      open.release();
      await stop(server);
      save();
    },
  };
}

/** Plays the platforms at an address that need not exist. @throws when the state file is no state */
export function playPlatforms(origin: string, options: Omit<SandboxOptions, "port"> = {}): Play {
  const {
    now = () => new Date(),
    stateFile,
    renderForem = asDevto,
    readPage = readNothing,
    ...rest
  } = options;
  const { players = all, author, ...settings } = rest;
  const world: World = {
    state: stateFile === undefined ? emptyState() : loadState(stateFile),
    settings: { ...strict, ...settings },
    ...{ origin, author, players, renderForem, readPage, now },
  };
  const faults = createFaults();
  let machines = begin(world);
  let holding = new AbortController();

  const save = () => {
    if (stateFile !== undefined) saveState(stateFile, world.state);
  };
  const reset = () => {
    world.state = emptyState();
    machines = begin(world);
    faults.set([]);
    save();
  };
  const release = () => {
    holding.abort();
    holding = new AbortController();
  };

  async function answer(request: Incoming): Promise<Reply | "drop"> {
    const addressed = addresseeOf(request.path, players);
    if (addressed !== undefined) {
      const { player, path } = addressed;
      const machine = machines.get(player.id);
      const isForMachines = player.bases.some((base) => below(base, path) !== undefined);
      if (isForMachines && machine !== undefined) {
        const letGo = holding.signal;
        const parts = { world, machine, faults, save, letGo };
        const reply = await exchange(parts, player, { ...request, path });
        return reply ?? json(404, { error: "not found", status: 404 });
      }
    }
    return control(request) ?? servePage(world, faults.list(), request);
  }

  /** What people and tests ask of the sandbox itself. */
  function control(request: Incoming): Reply | undefined {
    const { method, path } = request;
    if (method === "GET" && path === "/state") return json(200, viewState(world));
    if (method === "GET" && path === "/faults") return json(200, faults.list());
    if (method === "POST" && path === "/faults") return order(request);
    if (method === "POST" && path === "/readers") return read(request);
    if (method === "POST" && path === "/reset") return done(request, reset);
    if (method === "POST" && path === "/release") return done(request, release);
    return undefined;
  }

  function order(request: Incoming): Reply {
    const list = parseFaults(request.body.toString("utf8"), players);
    if (typeof list === "string") return json(400, { error: list });
    faults.set(list);
    const active: readonly ActiveFault[] = faults.list();
    return json(200, active);
  }

  function read({ body }: Incoming): Reply {
    const error = noteReaders(world.state, body.toString("utf8"));
    if (error === undefined) save();
    return error === undefined ? { status: 204, headers: {}, body: "" } : json(400, { error });
  }

  return {
    ...{ url: origin, players, devto: `${origin}/devto`, medium: `${origin}/medium` },
    ...{ bluesky: `${origin}/bluesky`, mastodon: `${origin}/mastodon` },
    ...{ answer, reset, release, save },
    state: () => viewState(world),
    copies: () =>
      players.flatMap((player) =>
        player.holdings(world).map(({ title, url, canonicalUrl }) => ({
          ...{ platform: player.name, title, url, canonicalUrl },
        })),
      ),
    faults: (list) => faults.set(list),
  };
}

/** The platform that a path leads to, and the path there. */
function addresseeOf(
  path: string,
  players: readonly Player[],
): { readonly player: Player; readonly path: string } | undefined {
  for (const player of players) {
    const inside = below(`/${player.id}`, path);
    if (inside !== undefined) return { player, path: inside };
    if (player.atRoot?.some((base) => below(base, path) !== undefined)) return { player, path };
  }
  return undefined;
}

/** A form on the page comes back to the page; a program gets nothing to read. */
function done(request: Incoming, act: () => void): Reply {
  act();
  return header(request, "accept")?.includes("text/html")
    ? text(303, "", { location: "/" })
    : { status: 204, headers: {}, body: "" };
}

/** The sandbox sends nothing anywhere. */
const readNothing: PageReader = async () => undefined;

/** Every platform's answers to programs, with no request counted yet. */
function begin(world: World): ReadonlyMap<string, Machine> {
  return new Map(world.players.map((player) => [player.id, player.begin(world)]));
}
