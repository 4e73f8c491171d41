/** By this name the ledger keeps where in its page the article of a copy was found, where nobody has said it. */
const name = "article ";

/** What an article was made from: the part of its page that is named so. */
export function placeRead(selector: string): string {
  return `${name}${selector}`;
}

/** Where the article was found, of all that it was made from; undefined of one that nobody had to look for. */
export function placeIn(reads: readonly string[] | undefined): string | undefined {
  return reads?.find((read) => read.startsWith(name))?.slice(name.length);
}
