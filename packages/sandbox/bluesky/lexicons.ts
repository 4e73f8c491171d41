import type { ObjectSchema, Schema } from "./schema.ts";

const text = (maxLength?: number, maxGraphemes?: number): Schema => ({
  type: "string",
  ...(maxLength !== undefined && { maxLength }),
  ...(maxGraphemes !== undefined && { maxGraphemes }),
});
const formatted = (format: Extract<Schema, { type: "string" }>["format"]): Schema => ({
  type: "string",
  ...(format !== undefined && { format }),
});
const image = (maxSize: number): Schema => ({ type: "blob", accept: "image/*", maxSize });
const listOf = (items: Schema, maxLength?: number): Schema => ({
  type: "array",
  items,
  ...(maxLength !== undefined && { maxLength }),
});
const atLeast0: Schema = { type: "integer", minimum: 0 };

/** An object all of whose properties must be there. */
const whole = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});

/** A record's place, and which of its versions. */
const strongRef = whole({ uri: formatted("at-uri"), cid: formatted("cid") });

const facet = whole({
  index: whole({ byteStart: atLeast0, byteEnd: atLeast0 }),
  features: listOf({
    type: "union",
    refs: {
      "app.bsky.richtext.facet#mention": whole({ did: formatted("did") }),
      "app.bsky.richtext.facet#link": whole({ uri: formatted("uri") }),
      "app.bsky.richtext.facet#tag": whole({ tag: text(640, 64) }),
    },
  }),
});

const external = whole({
  external: {
    type: "object",
    required: ["uri", "title", "description"],
    properties: {
      uri: formatted("uri"),
      title: text(),
      description: text(),
      thumb: image(1_000_000),
      associatedRefs: listOf(strongRef),
    },
  },
});

const images = whole({ images: listOf(whole({ image: image(2_000_000), alt: text() }), 4) });

/** A kind of record that the server knows, and checks. */
export interface KnownRecord extends ObjectSchema {
  readonly key: "tid" | "self";
}

/** Text about a site or a document that is longer than a title. */
const about = text(30_000, 3000);
const title = text(5000, 500);

/** The records that are checked (contracts/bluesky.md §5, §6). All others are taken as they are. */
export const knownRecords: Readonly<Record<string, KnownRecord>> = {
  "app.bsky.feed.post": {
    key: "tid",
    type: "object",
    required: ["text", "createdAt"],
    properties: {
      text: text(3000, 300),
      facets: listOf(facet),
      reply: whole({ root: strongRef, parent: strongRef }),
      embed: {
        type: "union",
        refs: {
          "app.bsky.embed.images": images,
          "app.bsky.embed.external": external,
          "app.bsky.embed.record": whole({ record: strongRef }),
        },
      },
      langs: listOf(formatted("language"), 3),
      labels: { type: "union", refs: {} },
      tags: listOf(text(640, 64), 8),
      createdAt: formatted("datetime"),
    },
  },
  "site.standard.publication": {
    key: "tid",
    type: "object",
    required: ["url", "name"],
    properties: {
      basicTheme: { type: "unknown" },
      description: about,
      icon: image(1_000_000),
      name: title,
      preferences: { type: "object", properties: { showInDiscover: { type: "boolean" } } },
      url: formatted("uri"),
    },
  },
  "site.standard.document": {
    key: "tid",
    type: "object",
    required: ["site", "title", "publishedAt"],
    properties: {
      bskyPostRef: strongRef,
      content: { type: "union", refs: {} },
      coverImage: image(1_000_000),
      description: about,
      path: text(),
      publishedAt: formatted("datetime"),
      site: formatted("uri"),
      tags: listOf(text(1280, 128)),
      textContent: text(),
      title,
      updatedAt: formatted("datetime"),
    },
  },
  "app.bsky.actor.profile": {
    key: "self",
    type: "object",
    properties: {
      displayName: text(640, 64),
      description: text(2560, 256),
      avatar: image(1_000_000),
      banner: image(1_000_000),
      createdAt: formatted("datetime"),
    },
  },
};
