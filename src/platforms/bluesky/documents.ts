import { isDeepStrictEqual } from "node:util";
import type { Json, PageDocument } from "../../core/article.ts";
import type { Clock } from "../../core/clock.ts";
import { oneLine } from "../server-words.ts";
import type { Held, Stored } from "./answers.ts";
import type { Repository } from "./repository.ts";
import type { Sessions } from "./sessions.ts";

/** What a document is written with. */
interface Writing {
  readonly key: string;
  readonly document: PageDocument;
  /** The picture that was uploaded for the card. */
  readonly picture: Json | undefined;
  /** The announcement, once it is there. */
  readonly announcement?: Stored;
}

/** The records of standard.site beside the announcements (contracts/bluesky.md §6, §8). */
export interface Documents {
  /** Writes a post's document, and before the first one the blog's publication. What others wrote into both stays. */
  put(writing: Writing, signal?: AbortSignal): Promise<void>;
  /** The announcements without a document that names them: a run was cut off in between, or documents came later. */
  unfinished(announcements: readonly Held[], signal?: AbortSignal): Promise<ReadonlySet<string>>;
}

const collection = "site.standard.document";
const publications = "site.standard.publication";

export function createDocuments(
  repository: Repository,
  { session }: Sessions,
  clock: Clock,
): Documents {
  const publishing = new Map<string, Promise<void>>();

  /** Once in a run. */
  function publication(document: PageDocument["publication"], signal?: AbortSignal): Promise<void> {
    const { key } = document;
    const known = publishing.get(key);
    if (known !== undefined) return known;
    const made = putPublication(document, signal).catch((error: unknown) => {
      publishing.delete(key);
      throw error;
    });
    publishing.set(key, made);
    return made;
  }

  async function putPublication(
    { key, record }: PageDocument["publication"],
    signal?: AbortSignal,
  ): Promise<void> {
    const there = await repository.find({ collection: publications, key }, signal);
    const wanted = { ...there?.value, ...record };
    if (isDeepStrictEqual(wanted, there?.value)) return;
    const to = `describe the blog "${oneLine(String(record.name), 80)}"`;
    const place = { collection: publications, key } as const;
    const swap = there?.cid ?? null;
    await repository.put({ ...place, to, record: wanted, swap, repeatable: true }, signal);
  }

  /** What stands in a document besides what follows from the post stays. */
  async function recordOf(
    { document, picture, announcement }: Writing,
    there: Held | undefined,
    signal?: AbortSignal,
  ) {
    const { did } = await session(signal);
    const now = clock.now().toISOString();
    const { publishedAt = there?.value.publishedAt ?? now, ...own } = document.record;
    const wanted = {
      ...{ ...withoutOwn(there?.value ?? {}), ...own, publishedAt },
      site: `at://${did}/${publications}/${document.publication.key}`,
      ...(picture !== undefined && { coverImage: picture }),
    };
    const isChanged = there !== undefined && !isDeepStrictEqual(wanted, there.value);
    return {
      ...{ ...wanted, ...(isChanged && { updatedAt: now }) },
      ...(announcement && referenceTo(did, announcement)),
    };
  }

  return {
    async put(writing, signal) {
      const { key, document } = writing;
      await publication(document.publication, signal);
      const there = await repository.find({ collection, key }, signal);
      const record = await recordOf(writing, there, signal);
      if (isDeepStrictEqual(record, there?.value)) return;
      const to = `write the document of "${oneLine(String(document.record.title), 80)}"`;
      const swap = there?.cid ?? null;
      await repository.put({ collection, key, to, record, swap, repeatable: true }, signal);
    },

    async unfinished(announcements, signal) {
      const documents = await repository.all(collection, signal);
      const whole = new Set(
        documents.flatMap(({ key, value }) => (value.bskyPostRef === undefined ? [] : [key])),
      );
      return new Set(announcements.flatMap(({ key }) => (whole.has(key) ? [] : [key])));
    },
  };
}

/** The fields that a post may lose. */
const passing = new Set(["path", "description", "tags", "textContent", "coverImage"]);

function withoutOwn(value: Held["value"]): Held["value"] {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !passing.has(name)));
}

function referenceTo(did: string, { key, cid }: Stored): Record<string, Json> {
  const bskyPostRef = { uri: `at://${did}/app.bsky.feed.post/${key}`, cid: cid ?? "" };
  return cid === undefined ? {} : { bskyPostRef };
}
