import { isTid } from "./tid.ts";
import { isCid } from "./values.ts";

/** The forms that a text in a lexicon may be bound to. */
export const formats = {
  "at-identifier": (text: string) => isDid(text) || isHandle(text),
  "at-uri": (text: string) => /^at:\/\/[^/\s]+(?:\/[^/\s]+(?:\/[^/\s]+)?)?$/.test(text),
  cid: isCid,
  datetime: isDatetime,
  did: isDid,
  handle: isHandle,
  language: (text: string) => /^(?:[a-z]{2,3}|i|x)(?:-[A-Za-z0-9]{1,8})*$/.test(text),
  nsid: (text: string) =>
    text.length <= 317 &&
    /^[a-zA-Z](?:[a-zA-Z0-9-]{0,62})(?:\.[a-zA-Z0-9-]{1,63}){1,}\.[a-zA-Z][a-zA-Z0-9]{0,62}$/.test(
      text,
    ),
  "record-key": (text: string) =>
    /^[a-zA-Z0-9_~.:-]{1,512}$/.test(text) && text !== "." && text !== "..",
  tid: isTid,
  uri: (text: string) => text.length <= 8192 && /^[a-zA-Z][a-zA-Z0-9.+-]*:\S+$/.test(text),
} as const;

/** The name of such a form. */
export type Format = keyof typeof formats;

/** What messages call a form that they do not call by its name. */
export const formatNames: Partial<Record<Format, string>> = {
  "at-identifier": "AT identifier",
  cid: "CID string",
  did: "DID",
  nsid: "NSID",
  "record-key": "record key",
  tid: "TID string",
};

function isDid(text: string): boolean {
  return text.length <= 2048 && /^did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]$/.test(text);
}

function isHandle(text: string): boolean {
  return (
    text.length <= 253 &&
    /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(text)
  );
}

/** A time with its zone, and a day that there is. */
function isDatetime(text: string): boolean {
  const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,20})?(?:Z|[+-]\d\d:\d\d)$/;
  return pattern.test(text) && !text.endsWith("-00:00") && !Number.isNaN(Date.parse(text));
}
