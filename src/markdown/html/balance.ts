const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Elements without an end tag. */
const voids = names(
  "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr",
);
/** Elements whose end the next tag implies, so that authors leave it out. */
const implied = names(
  "p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rp rt",
);
/** Elements in which a tag is text. */
const raw = names("script style textarea title xmp iframe noembed noframes");
/** Within these, a tag that ends in `/>` is empty. */
const foreign = names("svg math");

/**
 * True if each tag has its end in the same piece of HTML, and ends cross no other element; ends that HTML lets authors
 * leave out may be missing. A piece of which that is true means the same wherever it stands.
 */
export function isBalanced(html: string): boolean {
  const open: string[] = [];
  let drawing = Number.POSITIVE_INFINITY;
  let within: string | null = null;
  for (const tag of tagsIn(html)) {
    if (tag === null) return false;
    const { name } = tag;
    // What is raw text ends at the next end tag of its name.
    if (within !== null && !(tag.ends && name === within)) continue;
    within = null;
    if (tag.ends) {
      while (open.at(-1) !== name && implied.has(open.at(-1) ?? "")) open.pop();
      if (open.at(-1) === name) open.pop();
      // A lone `</p>` or `</br>` is an element of its own.
      else if (name !== "p" && name !== "br") return false;
      if (open.length <= drawing) drawing = Number.POSITIVE_INFINITY;
    } else if (!voids.has(name) && !(tag.empty && open.length > drawing)) {
      if (foreign.has(name)) drawing = Math.min(drawing, open.length);
      open.push(name);
      if (raw.has(name)) within = name;
    }
  }
  return open.every((name) => implied.has(name));
}

interface Tag {
  readonly name: string;
  readonly ends: boolean;
  readonly empty: boolean;
}

/** The tags in their order, comments and declarations left out; null for one that has no end. */
function* tagsIn(html: string): Generator<Tag | null> {
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at)) {
    const start = /[!?/]?[a-zA-Z-]?/y;
    start.lastIndex = at + 1;
    const lead = start.exec(html)?.[0] ?? "";
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      if (end === -1) return;
      at = end + 3;
    } else if (/^[!?]/.test(lead)) {
      const end = html.indexOf(">", at);
      if (end === -1) return;
      at = end + 1;
    } else if (/^\/?[a-zA-Z]$/.test(lead)) {
      const end = endOfTag(html, at);
      if (end === -1) {
        yield null;
        return;
      }
      const text = html.slice(at, end);
      const name = /^<\/?([^\s/>]+)/.exec(text)?.[1] ?? "";
      yield { name: name.toLowerCase(), ends: lead.startsWith("/"), empty: text.endsWith("/") };
      at = end + 1;
    } else at++;
  }
}

/** The `>` after a tag's attributes, whose values may hold one within quotes; -1 if there is none. */
function endOfTag(html: string, from: number): number {
  let quote: string | null = null;
  for (let at = from; at < html.length; at++) {
    const sign = html[at];
    if (quote !== null) quote = sign === quote ? null : quote;
    else if (sign === ">") return at;
    else if ((sign === '"' || sign === "'") && /[=\s]/.test(html[at - 1] ?? "")) quote = sign;
  }
  return -1;
}
