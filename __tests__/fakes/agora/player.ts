import {
  type Incoming,
  markup,
  type Player,
  players,
  type Reply,
} from "../../../packages/sandbox/index.ts";

/** A note as Agora holds it. */
export interface Note {
  readonly id: string;
  readonly heading: string;
  readonly words: string;
  readonly topics: readonly string[];
  readonly source: string;
  readonly isOpen: boolean;
  readonly room: string | null;
}

/** The sandbox's world, as much of it as a platform needs. */
type World = Parameters<Player["begin"]>[0];

/** Agora, played by rules of its own. */
export const agoraPlayer: Player = {
  id: "agora",
  name: "Agora",
  access: { url: "POSSE_AGORA_URL", key: "AGORA_KEY", secret: "sandbox-agora-key" },
  bases: ["/api"],
  nothing: "No notes yet.",
  begin: (world) => (request) => answer(world, request),
  holdings: (world) =>
    notesOf(world).map((note) => ({
      ...{ title: note.heading, url: urlOf(world, note), canonicalUrl: note.source },
      isAt: (path) => path === `/notes/${note.id}`,
      card: () => markup`<li><h3><a href="/agora/notes/${note.id}">${note.heading}</a></h3></li>`,
      page: () =>
        markup`<main class="stage agora"><article class="article"><header><h1>${note.heading}</h1></header><div class="body"><p>${note.words}</p></div></article></main>`,
    })),
  state: (world) => ({ notes: notesOf(world) }),
};

/** What the sandbox plays copies with, and Agora. */
export const threePlayers = [...players.filter(({ kind }) => kind !== "announcement"), agoraPlayer];

function answer(world: World, { method, path, headers, body }: Incoming): Reply | undefined {
  if (headers.authorization !== "Bearer sandbox-agora-key") {
    return reply(401, { error: "Who are you?" });
  }
  if (path === "/api/me") return reply(200, { name: "zeno" });
  if (path === "/api/notes" && method === "GET") {
    return reply(
      200,
      notesOf(world).map((note) => shown(world, note)),
    );
  }
  const sent: Omit<Note, "id"> = body.length === 0 ? {} : JSON.parse(body.toString("utf8"));
  const all = notesOf(world);
  if (path === "/api/notes") {
    const note = { ...sent, id: `a${all.length + 1}` };
    keep(world, [...all, note]);
    return reply(201, shown(world, note));
  }
  const old = all.find(({ id }) => path === `/api/notes/${id}`);
  if (old === undefined || method !== "PUT") return undefined;
  const note = { ...old, ...sent };
  keep(
    world,
    all.map((one) => (one === old ? note : one)),
  );
  return reply(200, shown(world, note));
}

function notesOf({ state }: World): readonly Note[] {
  return (state.others.agora as readonly Note[] | undefined) ?? [];
}

function keep({ state }: World, notes: readonly Note[]): void {
  state.others.agora = notes;
}

function shown(world: World, note: Note) {
  return { ...note, url: urlOf(world, note) };
}

function urlOf({ origin }: World, { id }: Note): string {
  return `${origin}/agora/notes/${id}`;
}

function reply(status: number, value: unknown): Reply {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  };
}
