import type { Article } from "../../src/core/article.ts";
import { PlatformError } from "../../src/core/errors.ts";
import type { Copy, Platform, Written } from "../../src/core/platform.ts";
import { faceFrom } from "../../src/platforms/devto/face.ts";
import { idOf } from "./authored.ts";

/** A copy on a platform, and who did what to it. */
export interface Held {
  readonly id: string;
  /** Whose copy it was when it was made. */
  of: number | undefined;
  title: string;
  text: string;
  canonicalUrl: string | null;
  isPublic: boolean;
  /** A person changed its text or title since Posse last wrote it. */
  isEdited: boolean;
  /** A person published it or took it down, and it is so since. */
  byHand: "published" | "taken down" | undefined;
  byHandAt: number;
  /** A person deleted it. */
  isDeleted: boolean;
  /** The ledger was lost since Posse last wrote it: what it was, and what a person did there, nobody remembers. */
  isForgotten: boolean;
}

/** What a platform was asked to do and did, for the oracle to judge. */
export interface Deed {
  readonly kind: "create" | "update" | "publish" | "hide" | "release";
  readonly platform: string;
  /** What the post of the article is; undefined where its text is of none, or of two. */
  readonly post: number | undefined;
  readonly article: Article | undefined;
  readonly withText: boolean;
  readonly before: Held | undefined;
}

/** What a platform holds, whoever made it. */
export interface Account {
  readonly id: "devto" | "medium";
  readonly held: Held[];
  /** Requests that changed something. */
  writes: number;
}

export function anAccount(id: Account["id"]): Account {
  return { id, held: [], writes: 0 };
}

/** Copies that are there. */
export function thereOf(account: Account, post: number | undefined): readonly Held[] {
  return account.held.filter((copy) => copy.of === post && !copy.isDeleted);
}

export function addressOf(account: Account, { id, isPublic }: Held): string {
  if (account.id === "medium") return `https://medium.com/p/${id}`;
  return `https://dev.to/me/${id}${isPublic ? "" : `-temp-slug-${id}`}`;
}

type OnDeed = (deed: Deed) => void;

/** dev.to: lists, updates, and lets one address be that of one public article (contracts/devto.md §4). */
export function devtoOn(account: Account, onDeed: OnDeed): Partial<Platform> {
  const fail = (reason: "duplicate" | "not-found") =>
    new PlatformError(reason, { platform: account.id, reason });

  function refuseSecond(canonicalUrl: string, own?: Held): void {
    const rival = account.held.some(
      (one) => one !== own && !one.isDeleted && one.isPublic && one.canonicalUrl === canonicalUrl,
    );
    if (rival) throw fail("duplicate");
  }

  function find({ id }: Copy): Held {
    const copy = account.held.find((one) => one.id === id && !one.isDeleted);
    if (copy === undefined) throw fail("not-found");
    return copy;
  }

  function answer(copy: Held): Written {
    return {
      ...{ copy: copyOf(account, copy), warnings: [], face: faceOfHeld(copy) },
      visibility: copy.isPublic ? "public" : "draft",
    };
  }

  function change(
    kind: "update" | "publish" | "hide",
    copy: Copy,
    article: Article,
    withText: boolean,
  ): Written {
    const held = find(copy);
    const isPublic = kind === "update" ? held.isPublic : kind === "publish";
    if (isPublic) {
      refuseSecond(withText ? article.canonicalUrl : (held.canonicalUrl ?? ""), held);
    }
    const post = idOf(textIn(article));
    onDeed({ kind, platform: account.id, post, article, withText, before: { ...held } });
    if (withText) write(held, article);
    if (held.isPublic !== isPublic) held.byHand = undefined;
    held.isPublic = isPublic;
    account.writes++;
    return answer(held);
  }

  return {
    async list() {
      return account.held
        .filter(({ isDeleted }) => !isDeleted)
        .map((held) => ({
          ...{ ...copyOf(account, held), title: held.title, canonicalUrl: held.canonicalUrl },
          visibility: held.isPublic ? "public" : "draft",
          face: faceOfHeld(held),
        }));
    },
    async create(article) {
      if (article.request.published === true) refuseSecond(article.canonicalUrl);
      return answer(make(account, article, article.request.published === true, onDeed));
    },
    update: async (copy, article) => change("update", copy, article, true),
    publish: async (copy, { article, withText }) => change("publish", copy, article, withText),
    hide: async (copy, { article, withText }) => change("hide", copy, article, withText),
    async release(copy) {
      const held = find(copy);
      const before = { ...held };
      onDeed({
        ...{ kind: "release", platform: account.id, post: held.of, article: undefined },
        ...{ withText: false, before },
      });
      held.canonicalUrl = null;
      account.writes++;
    },
  };
}

/** Medium: takes creates, and shows the ten newest public stories in its feed, the newest first. */
export function mediumOn(account: Account, onDeed: OnDeed): Partial<Platform> {
  return {
    async create(article) {
      const isPublic = article.request.publishStatus === "public";
      return { copy: copyOf(account, make(account, article, isPublic, onDeed)), warnings: [] };
    },
    async look() {
      return feedOf(account).map((story) => {
        const { title, canonicalUrl } = story;
        return { ...copyOf(account, story), title, canonicalUrl, visibility: "public" };
      });
    },
  };
}

export function feedOf({ held }: Account): readonly Held[] {
  return held
    .filter(({ isPublic, isDeleted }) => isPublic && !isDeleted)
    .slice(-10)
    .reverse();
}

/** The text of what is sent: dev.to's Markdown, Medium's HTML. */
export function textIn({ request }: Article): string {
  return String(request.body_markdown ?? request.content);
}

function make(account: Account, article: Article, isPublic: boolean, onDeed: OnDeed): Held {
  const { title, canonicalUrl } = article;
  const text = textIn(article);
  const of = idOf(text);
  onDeed({
    ...{ kind: "create", platform: account.id, post: of, article },
    ...{ withText: true, before: undefined },
  });
  const held: Held = {
    ...{ id: String(account.held.length + 1), of, title, text, canonicalUrl, isPublic },
    ...{
      isEdited: false,
      byHand: undefined,
      byHandAt: 0,
      isDeleted: false,
      isForgotten: false,
    },
  };
  account.held.push(held);
  account.writes++;
  return held;
}

function write(held: Held, article: Article): void {
  const { title, canonicalUrl } = article;
  const text = textIn(article);
  // Nobody remembered whose it was: whoever stood at its address, and said that it differs, has it now.
  if (held.isForgotten) held.of = idOf(text);
  Object.assign(held, { title, text, canonicalUrl, isEdited: false, isForgotten: false });
}

function copyOf(account: Account, held: Held): Copy {
  return { id: held.id, url: addressOf(account, held) };
}

function faceOfHeld({ title, text }: Held) {
  return faceFrom({ title, text, tags: [], cover: null });
}
