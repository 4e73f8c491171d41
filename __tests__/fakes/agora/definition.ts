import { type Rendering, withDigests } from "../../../src/core/article.ts";
import type { Manuscript } from "../../../src/core/manuscript.ts";
import type { Copy, ListedCopy, Platform, Written } from "../../../src/core/platform.ts";
import { wishFor } from "../../../src/core/post.ts";
import { keyUrl, oneOf, text } from "../../../src/core/setting-values.ts";
import { keyTerm, settingTerm } from "../../../src/core/terms.ts";
import { commonWishes, type WishesOf, words } from "../../../src/core/wish-values.ts";
import { createPacer } from "../../../src/io/pacing.ts";
import { lineOf } from "../../../src/markdown/tree/text.ts";
import type { Api } from "../../../src/platforms/api.ts";
import { call } from "../../../src/platforms/call.ts";
import { definePlatform, type PlatformKey } from "../../../src/platforms/definition.ts";
import { fieldsOf, itemsOf, linkOf, textOf } from "../../../src/platforms/json-fields.ts";
import { ownAddress } from "../../../src/platforms/own-address.ts";
import { placedUnder } from "../../../src/platforms/under.ts";

const key = {
  input: "agora-key",
  variable: "AGORA_KEY",
  noun: "key",
  getting: "Ask for a key at the gate",
  firstStep: "Agora: ask at the gate. Then",
  without: { brief: "nobody hears of your posts" },
  otherNames: ["agora-secret"],
  revokedAt: "Agora (Gate → Keys)",
  description: "Key of Agora.",
} as const satisfies PlatformKey;

const settings = {
  url: {
    input: "agora-url",
    parse: keyUrl,
    default: "https://agora.example",
    variable: "POSSE_AGORA_URL",
    description: "Base URL of Agora.",
  },
  room: {
    input: "agora-room",
    parse: text,
    inSite: true,
    ofAccount: true,
    description: "Speak in this room of Agora.",
    flag: { value: "name", help: "speak in it" },
  },
  visibility: {
    input: "agora-visibility",
    parse: oneOf("public", "draft"),
    default: "public",
    inSite: true,
    atFirst: "draft",
    description: "Of new notes: `public` or `draft`.",
    flag: { value: "v", help: "public or draft" },
  },
} as const;

const wishes = { ...commonWishes, room: words } as const;
const field = {
  name: "isOpen",
  values: [
    ["public", true],
    ["draft", false],
  ],
} as const;

/** A platform that does not exist: its notes are plain text, and it can be asked for all of them. */
export const agora = definePlatform({
  id: "agora",
  name: "Agora",
  kind: "copy",
  ...{ key, settings, wishes },
  request: { text: "words", language: "markdown", tags: "topics" },
  canUpdate: true,
  home: "https://agora.example",
  previewCss: ".preview .agora { --pad: -2rem; }\n",
  copies: {
    keys: { agora_id: "id", agora_url: "url", stoa: "url" },
    kept: ["agora_id", "agora_url"],
    id: /^a\d+$/,
    host: /^agora\.example$/,
  },
  foreign: { wanted: ["agora"], unwanted: ["skip_agora"], names: ["agora"] },
  addressOf: (base) => (copy) => ownAddress(copy, { base, domains: ["agora.example"] }),
  isPublicAddress: (url) => !url.endsWith("/unseen"),
  async create({ key: secret, url, room, visibility }, { http, clock }) {
    const platform: Platform = {
      id: "agora",
      name: "Agora",
      render: (manuscript) => render(manuscript, visibility, room),
    };
    if (secret === undefined) return platform;
    const api: Api<"any"> = {
      ...{ id: "agora", name: "Agora", url, http, pacer: createPacer<"any">([], clock) },
      credential: { header: "authorization", scheme: "Bearer ", secret },
      headers: { accept: "application/json" },
      inputs: { key: keyTerm(key), url: settingTerm(settings.url) },
      inDoubt: "The next run asks Agora whether the note is there, and adopts it.",
      explain: () => undefined,
    };
    return { ...platform, ...client(api) };
  },
});

function render(
  { post, tree }: Manuscript,
  visibility: "public" | "draft",
  room: string | undefined,
): Rendering {
  const wish = wishFor<WishesOf<typeof wishes>>(post, "agora");
  const isOpen = (wish.visibility ?? visibility) === "public";
  const article = withDigests(
    {
      ...{ platform: "agora", canonicalUrl: post.canonicalUrl, title: wish.title ?? post.title },
      visibility: isOpen ? "public" : "draft",
      wish: wish.ownVisibility ?? "default",
      request: {
        ...{ heading: wish.title ?? post.title, words: lineOf(tree), topics: [...post.tags] },
        ...{ source: post.canonicalUrl, isOpen },
      },
    },
    field,
  );
  return placedUnder({ article, diagnostics: [] }, wish.room ?? room, field);
}

function client(api: Api<"any">): Partial<Platform> {
  const kind = "any";
  return {
    account: (signal) =>
      call(
        api,
        { to: "say whose key it is", kind, method: "GET", path: "/api/me", signal },
        (json) => {
          const username = textOf(fieldsOf(json).name);
          return username === undefined ? undefined : { username, url: api.url };
        },
      ),
    list: (signal) =>
      call(
        api,
        { to: "list your notes", kind, method: "GET", path: "/api/notes", signal },
        readNotes,
      ),
    create: ({ request, title, under = null }, signal) =>
      call(
        api,
        {
          ...{ to: `create "${title}"`, kind, method: "POST", path: "/api/notes" },
          body: { ...request, room: under },
          signal,
        },
        readWritten,
      ),
    update: ({ id }, { request, title }, signal) =>
      call(
        api,
        {
          ...{ to: `update "${title}"`, kind, method: "PUT", path: `/api/notes/${id}` },
          body: { heading: request.heading ?? "", words: request.words ?? "" },
          signal,
        },
        readWritten,
      ),
  };
}

function readNotes(json: unknown): readonly ListedCopy[] | undefined {
  return itemsOf(json)?.flatMap((note) => {
    const copy = copyOf(note);
    const { heading, source, isOpen } = fieldsOf(note);
    if (copy === undefined) return [];
    return {
      ...copy,
      ...{ title: textOf(heading) ?? "", canonicalUrl: textOf(source) ?? null },
      visibility: isOpen === true ? ("public" as const) : ("draft" as const),
    };
  });
}

function readWritten(json: unknown): Written | undefined {
  const copy = copyOf(json);
  return copy && { copy, warnings: [], account: "zeno" };
}

function copyOf(json: unknown): Copy | undefined {
  const { id, url } = fieldsOf(json);
  const [known, place] = [textOf(id), linkOf(url)];
  return known === undefined || place === undefined ? undefined : { id: known, url: place };
}
