import { nearest } from "./nearest.ts";
import { type NamedPlatform, platformNamed } from "./platform-name.ts";
import type { PlatformId } from "./post.ts";
import { isThisMachine } from "./this-machine.ts";

/** How the text of an input or a flag becomes a value. Each throws a sentence that says what is allowed. */
export type Parse<T> = (text: string) => T;

/** What a parser rejects: a message for the user that needs no more than the input's name before it. */
export class WrongValue extends Error {}

export const text: Parse<string> = (value) => value.trim();

/** A list separated by commas or new lines; empty items are dropped. */
export const list: Parse<readonly string[]> = (value) =>
  value
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** A list of paths and globs: a comma within braces is the glob's own. */
export const globs: Parse<readonly string[]> = (value) =>
  (value.match(/(?:\{[^{}\n]*\}|[^,\n])+/g) ?? [])
    .map((item) => item.trim())
    .filter((item) => item !== "");

/** One item a line: for items that may hold a comma. */
export const lines: Parse<readonly string[]> = (value) =>
  value
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export function oneOf<const T extends string>(...allowed: readonly T[]): Parse<T> {
  return (value) => {
    const given = value.trim();
    const found = allowed.find((word) => word === given);
    if (found !== undefined) return found;
    const meant = nearest(given, allowed);
    const question = meant === undefined ? "" : `; did you mean ${meant}?`;
    throw new WrongValue(`“${given}” is not one of ${allowed.join(", ")}${question}`);
  };
}

/** A list of some of these words, without repetition. */
export function listOf<const T extends string>(...allowed: readonly T[]): Parse<readonly T[]> {
  const one = oneOf(...allowed);
  return (value) => [...new Set(list(value).map((word) => one(word.toLowerCase())))];
}

/** A list of platforms in any spelling, without repetition. */
export function platformsAmong(platforms: readonly NamedPlatform[]): Parse<readonly PlatformId[]> {
  const ids = platforms.map(({ id }) => id);
  const one = oneOf(...ids);
  return (value) => {
    const names = list(value).map((name) => platformNamed(name, platforms)?.id ?? one(name));
    const items = [...new Set(names)];
    if (items.length === 0) throw new WrongValue(`the list is empty; name ${ids.join(" or ")}`);
    return items;
  };
}

/** YAML 1.2's booleans, as GitHub's own toolkit takes them. */
export const yesOrNo: Parse<boolean> = (value) => {
  const given = value.trim().toLowerCase();
  if (given === "true") return true;
  if (given === "false") return false;
  throw new WrongValue(`“${value.trim()}” is neither true nor false`);
};

export const count: Parse<number> = (value) => {
  const given = value.trim();
  if (!/^\d{1,6}$/.test(given)) throw new WrongValue(`“${given}” is not a whole number from 0 on`);
  return Number(given);
};

/** A length of time that is longer than nothing. */
export function timeIn(unit: "minutes" | "seconds"): Parse<number> {
  return (value) => {
    const given = value.trim();
    if (!/^[1-9]\d{0,5}$/.test(given)) {
      throw new WrongValue(`“${given}” is not a whole number of ${unit} from 1 on`);
    }
    return Number(given);
  };
}

/** An absolute http or https URL without a trailing slash. */
export const webUrl: Parse<string> = (value) => {
  const given = value.trim();
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new WrongValue(`“${given}” is not an absolute URL such as https://example.com`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new WrongValue("a URL with a user name or password in it is not taken");
  }
  return given.replace(/(?<!\/)\/+$/, "");
};

/** A URL that a key is sent to: encrypted, or on this machine. */
export const keyUrl: Parse<string> = (value) => {
  const url = webUrl(value);
  if (isSafeForKeys(url)) return url;
  throw new WrongValue(`“${url}” would get the key without encryption; give an https:// URL`);
};

/** Whether nobody on the way to this URL could read a key. */
export function isSafeForKeys(url: string): boolean {
  return new URL(url).protocol === "https:" || isThisMachine(new URL(url));
}

/** A folder inside the repository; "" for its root. */
export const folder: Parse<string> = (value) => {
  const parts = value
    .trim()
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  if (parts.includes("..") || value.trim().startsWith("/")) {
    throw new WrongValue(`“${value.trim()}” leads out of the repository`);
  }
  return parts.join("/");
};

/** A secret: never empty, never in quotes or with white space, which would mean that more than the key was pasted. */
export const secret: Parse<string> = (value) => {
  const given = value.trim();
  if (/^["'`]|["'`]$/.test(given)) {
    throw new WrongValue("the key is in quotes; give it without them");
  }
  if (/\s/.test(given) || !/^[\x21-\x7e]+$/.test(given)) {
    throw new WrongValue("the key holds white space or characters that no key has; paste it again");
  }
  return given;
};
