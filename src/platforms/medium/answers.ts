import { fieldsOf, idOf, itemsOf, linkOf, textOf } from "../json-fields.ts";

/** contracts/medium.md §1.3: everything lies in `data`. */
export interface Profile {
  readonly id: string;
  readonly username: string;
  readonly url: string;
}

export interface Publication {
  readonly id: string;
  readonly name: string;
  readonly url: string | undefined;
}

export interface StoredStory {
  readonly id: string;
  readonly url: string;
  readonly canonicalUrl: string | undefined;
  readonly publishStatus: string | undefined;
}

export function readProfile(json: unknown): Profile | undefined {
  const data = fieldsOf(fieldsOf(json).data);
  const id = idOf(data.id);
  const username = textOf(data.username);
  const url = linkOf(data.url);
  return id === undefined || username === undefined || url === undefined
    ? undefined
    : { id, username, url };
}

export function readPublications(json: unknown): readonly Publication[] | undefined {
  return itemsOf(fieldsOf(json).data)?.flatMap((item) => {
    const { id: anyId, name, url } = fieldsOf(item);
    const id = idOf(anyId);
    return id === undefined ? [] : { id, name: textOf(name) ?? id, url: linkOf(url) };
  });
}

export function readStoredStory(json: unknown): StoredStory | undefined {
  const data = fieldsOf(fieldsOf(json).data);
  const id = idOf(data.id);
  const url = linkOf(data.url);
  if (id === undefined || url === undefined) return undefined;
  return {
    id,
    url,
    canonicalUrl: textOf(data.canonicalUrl),
    publishStatus: textOf(data.publishStatus),
  };
}
