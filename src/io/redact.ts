const MASK = "***";

/** Shorter than any platform's key: a typing error, which as a mask would tear holes into every answer. */
const SHORTEST_SECRET = 8;

/** Masks secrets, each as it is and as URLs write it, wherever they stand in a text. */
export function redactor(...secrets: readonly (string | undefined)[]): (text: string) => string {
  const spellings = secrets
    .filter((secret) => secret !== undefined && secret.length >= SHORTEST_SECRET)
    .flatMap((secret = "") => [...new Set([secret, encodeURIComponent(secret)])]);
  return (text) => spellings.reduce((masked, spelling) => masked.replaceAll(spelling, MASK), text);
}
