const MASK = "***";

/** Shorter than any platform's key: a typing error, which as a mask would tear holes into every answer. */
const SHORTEST_SECRET = 8;

/** Masks a secret, as it is and as URLs write it, wherever it stands in a text. */
export function redactor(secret: string | undefined): (text: string) => string {
  if (secret === undefined || secret.length < SHORTEST_SECRET) return (text) => text;
  const spellings = [...new Set([secret, encodeURIComponent(secret)])];
  return (text) => spellings.reduce((masked, spelling) => masked.replaceAll(spelling, MASK), text);
}
