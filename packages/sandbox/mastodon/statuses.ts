import type { Form } from "../server/form.ts";
import type { MastodonEdit, MastodonStatus } from "../state.ts";
import type { World } from "../world.ts";
import { makeCard } from "./cards.ts";
import { lengthOf } from "./entities.ts";
import { notFound, Refusal, unprocessable } from "./errors.ts";

/** How many characters each link counts as. */
export const charactersPerLink = 23;

const visibilities = ["public", "unlisted", "private", "direct"];
const absent = ["poll", "in_reply_to_id", "scheduled_at", "quoted_status_id"];

/** A status of the account's own, or one that everybody may see. @throws Refusal */
export function statusWith({ state }: World, id: string, isOwner: boolean): MastodonStatus {
  const status = state.mastodon.statuses.find((one) => one.id === id);
  if (status === undefined || !(isOwner || isOpen(status))) throw notFound();
  return status;
}

/** Whether it can be seen without a token. */
export function isOpen({ visibility }: MastodonStatus): boolean {
  return visibility === "public" || visibility === "unlisted";
}

/** Posts a status (contracts/mastodon.md §2.3). @throws Refusal */
export function postStatus(world: World, form: Form): MastodonStatus {
  const unknown = absent.find((name) => isSaid(form[name]));
  if (unknown !== undefined) {
    throw new Refusal(422, `The sandbox plays no statuses with ${unknown}`);
  }
  const mediaIds = mediaOf(world, form);
  const { visibility = "public" } = form;
  const draft = checked(world, {
    text: textOf(form.status),
    spoilerText: textOf(form.spoiler_text),
    mediaIds,
  });
  if (!visibilities.includes(String(visibility))) {
    throw unprocessable("Visibility is not included in the list");
  }
  const at = world.now();
  const status: MastodonStatus = {
    ...draft,
    id: nextId(world, at),
    visibility: String(visibility) as MastodonStatus["visibility"],
    language: languageOf(form.language) ?? "en",
    sensitive: isYes(form.sensitive) || draft.spoilerText !== "",
    createdAt: at.toISOString(),
    editedAt: null,
    edits: [],
    card: null,
  };
  world.state.mastodon.statuses.push(status);
  if (mediaIds.length === 0) makeCard(world, status.id, status.text);
  return status;
}

/** Edits a status; what is not said stays, but for files (contracts/mastodon.md §2.4). @throws Refusal */
export function editStatus(world: World, old: MastodonStatus, form: Form): MastodonStatus {
  const { mastodon } = world.state;
  const draft = checked(world, {
    text: "status" in form ? textOf(form.status) : old.text,
    spoilerText: "spoiler_text" in form ? textOf(form.spoiler_text) : old.spoilerText,
    mediaIds: mediaOf(world, form),
  });
  const sensitive = "sensitive" in form ? isYes(form.sensitive) : old.sensitive;
  const language = languageOf(form.language) ?? old.language;
  const isSame =
    draft.text === old.text &&
    draft.spoilerText === old.spoilerText &&
    draft.mediaIds.join() === old.mediaIds.join() &&
    sensitive === old.sensitive;
  const at = world.now().toISOString();
  const isTextOther = draft.text !== old.text;
  const edits = old.edits.length === 0 ? [editOf(old, old.createdAt)] : old.edits;
  const edited: MastodonStatus = { ...old, ...draft, sensitive, language };
  const status: MastodonStatus = isSame
    ? edited
    : {
        ...edited,
        editedAt: at,
        edits: [...edits, editOf(edited, at)],
        card: isTextOther ? null : old.card,
      };
  mastodon.statuses = mastodon.statuses.map((one) => (one.id === old.id ? status : one));
  if (isTextOther && draft.mediaIds.length === 0) makeCard(world, status.id, status.text);
  return status;
}

/** Takes a status away. */
export function removeStatus({ state }: World, gone: MastodonStatus): void {
  state.mastodon.statuses = state.mastodon.statuses.filter(({ id }) => id !== gone.id);
}

/** All that a status has been, the first first. */
export function editsOf(status: MastodonStatus): readonly MastodonEdit[] {
  return status.edits.length === 0 ? [editOf(status, status.createdAt)] : status.edits;
}

type Draft = Pick<MastodonStatus, "text" | "spoilerText" | "mediaIds">;

function checked({ settings }: World, draft: Draft): Draft {
  const { text, spoilerText, mediaIds } = draft;
  if (text === "" && mediaIds.length === 0) throw unprocessable("Text can't be blank");
  const { maxCharacters } = settings;
  if (lengthOf(spoilerText + text, charactersPerLink) > maxCharacters) {
    throw unprocessable(`Text character limit of ${maxCharacters} exceeded`);
  }
  return draft;
}

function mediaOf({ state }: World, { media_ids: ids }: Form): readonly string[] {
  const maxFiles = 4;
  const named = Array.isArray(ids) ? ids.map(String) : [];
  if (named.length > maxFiles) throw unprocessable("Cannot attach more than 4 files");
  return named.filter((id) => state.mastodon.media.some((one) => one.id === id));
}

function editOf({ text, spoilerText, sensitive }: MastodonStatus, createdAt: string): MastodonEdit {
  return { text, spoilerText, sensitive, createdAt };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function isYes(value: unknown): boolean {
  return value === true || ["true", "1", "on"].includes(String(value));
}

const languages = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** A language that the server knows, without the country; undefined for any other. */
function languageOf(value: unknown): string | undefined {
  const [code = ""] = String(value ?? "")
    .toLowerCase()
    .split(/[-_]/);
  return /^[a-z]{2,3}$/.test(code) && languages.of(code) !== undefined ? code : undefined;
}

/** Ids grow with time: milliseconds, and a number for those of the same. */
function nextId({ state: { mastodon } }: World, at: Date): string {
  const wanted = BigInt(at.getTime()) << 16n;
  const last = BigInt(mastodon.lastId);
  const id = wanted > last ? wanted : last + 1n;
  mastodon.lastId = id.toString();
  return mastodon.lastId;
}
