import type { MarkdownIt, StateInline } from "markdown-it";

/**
 * GFM's web addresses that stand in the text without brackets (its specification, §6.9, as cmark-gfm reads it):
 * from `http://`, `https://`, `ftp://` or `www.` to the next blank or `<`, without the punctuation at the end.
 */
export function webAddresses({ inline }: MarkdownIt): void {
  inline.ruler.at("text", textUpToWww);
  inline.ruler.before("text", "web_address", webAddress);
  inline.ruler.push("bracket", countBrackets);
}

/** What tells such a link from one with marks of its own. */
export const bareLink = "bare";

/** Brackets that are no link's and still open: what stands in them is no address. */
const openBrackets = new WeakMap<StateInline, number>();

/** The last rule sees the brackets that no other has taken, and leaves them to be text. */
function countBrackets(state: StateInline, silent: boolean): false {
  const bracket = state.src.charAt(state.pos);
  if (!silent && (bracket === "[" || bracket === "]")) {
    const open = openBrackets.get(state) ?? 0;
    openBrackets.set(state, bracket === "[" ? open + 1 : Math.max(0, open - 1));
  }
  return false;
}

/** What markdown-it's own rule stops at, and `www.` where an address may begin. */
const stops = /[\n!#$%&*+\-:<=>@[\\\]^_`{}~]|(?<=[\s(])www\./g;

function textUpToWww(state: StateInline, silent: boolean): boolean {
  stops.lastIndex = state.pos;
  const end = Math.min(stops.exec(state.src)?.index ?? state.posMax, state.posMax);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

function webAddress(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  // While a link's end is looked for, its brackets count; and in a link is no other.
  if (silent || state.linkLevel > 0 || openBrackets.get(state)) return false;
  const isWww = src.startsWith("www.", pos) && /^[\s*_~(]?$/.test(src.charAt(pos - 1));
  const scheme = isWww ? "" : schemeBefore(state);
  if (scheme === undefined) return false;
  const host = src.slice(pos, hostEnd(src, isWww ? pos : pos + 3));
  if (!isHost(isWww ? host : host.slice(3))) return false;
  const rest = src.slice(pos, state.posMax);
  const url = scheme + withoutEnd(rest.slice(0, blankOrTag(rest, host.length)));

  const place: [number, number] = [pos - scheme.length, pos - scheme.length + url.length];
  if (scheme !== "") state.pending = state.pending.slice(0, -scheme.length);
  const link = state.push("link_open", "a", 1);
  link.info = bareLink;
  const text = state.push("text", "", 0);
  link.attrs = [["href", isWww ? `http://${url}` : url]];
  text.content = url;
  link.map = text.map = place;
  const end = state.push("link_close", "a", -1);
  end.info = bareLink;
  end.map = place;
  state.pos = place[1];
  return true;
}

/** The letters before `://` where they are a scheme that is known, and no longer word. */
function schemeBefore({ src, pos, pending }: StateInline): string | undefined {
  if (!src.startsWith("://", pos)) return undefined;
  return /(?<![a-z])(?:https?|ftp)$/i.exec(pending.slice(-6))?.[0];
}

const hostCharacters = /(?:[^\s\p{P}!-/:-@[-`{-~]|[-_.])*/uy;

function hostEnd(text: string, from: number): number {
  hostCharacters.lastIndex = from;
  return from + (hostCharacters.exec(text)?.[0].length ?? 0);
}

/** No underscore in its last two words; what comes after a scheme begins with a letter or digit. */
function isHost(host: string): boolean {
  const lastTwo = host.split(".").slice(-2).join(".");
  return /^[^-_.]/.test(host) && !lastTwo.includes("_");
}

function blankOrTag(text: string, from: number): number {
  const found = text.slice(from).search(/[ \t\n\v\f\r<]/);
  return found < 0 ? text.length : from + found;
}

/** An address without punctuation, references to characters and brackets that close more than was opened at its end. */
function withoutEnd(url: string): string {
  const count = (bracket: string) => url.split(bracket).length - 1;
  let surplus = count(")") - count("(");
  let end = url.length;
  for (;;) {
    const last = url.charAt(end - 1);
    if (last === ")" && surplus > 0) surplus -= 1;
    else if (last === ";") {
      const name = /&[a-z]+;$/i.exec(url.slice(Math.max(0, end - 40), end));
      end -= (name?.[0].length ?? 1) - 1;
    } else if (last === "" || !"?!.,:*_~'\"".includes(last)) return url.slice(0, end);
    end -= 1;
  }
}
