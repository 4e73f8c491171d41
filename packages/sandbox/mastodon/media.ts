import type { Form, UploadedFile } from "../server/form.ts";
import { typeOf } from "../server/images.ts";
import type { MastodonMedia } from "../state.ts";
import type { World } from "../world.ts";
import { unprocessable } from "./errors.ts";
import { maxDescription, maxImageBytes, mediaTypes } from "./instance.ts";

/** Takes a picture in (contracts/mastodon.md §2.7). @throws Refusal */
export function addMedia({ state, now }: World, form: Form): MastodonMedia {
  const { file } = form;
  if (!isFile(file)) throw unprocessable("File can't be blank");
  const type = typeOf(file.bytes) ?? file.type;
  if (!mediaTypes.includes(type)) throw unprocessable("File content type is invalid");
  if (file.bytes.length > maxImageBytes) throw unprocessable("File must be less than 16 MB");
  const media: MastodonMedia = {
    id: String((BigInt(now().getTime()) << 16n) + BigInt(state.mastodon.media.length)),
    type: "image",
    mimeType: type,
    bytes: file.bytes.length,
    description: descriptionIn(form),
  };
  state.mastodon.media.push(media);
  return media;
}

/** Gives a picture another description. @throws Refusal */
export function describeMedia({ state }: World, media: MastodonMedia, form: Form): MastodonMedia {
  const described = { ...media, description: descriptionIn(form) };
  state.mastodon.media = state.mastodon.media.map((one) => (one === media ? described : one));
  return described;
}

function descriptionIn({ description }: Form): string | null {
  if (typeof description !== "string" || description === "") return null;
  if (description.length > maxDescription) {
    throw unprocessable(`Description is too long (maximum is ${maxDescription} characters)`);
  }
  return description;
}

function isFile(value: unknown): value is UploadedFile {
  return typeof value === "object" && value !== null && "bytes" in value;
}
