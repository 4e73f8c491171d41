const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The text of a file in the site's encoding, a byte order mark left out (contracts/jekyll.md §2);
 * undefined where the bytes are not in that encoding, or nobody knows it.
 */
export function textOfBytes(bytes: Uint8Array, encoding = "utf-8"): string | undefined {
  try {
    const decoder = /^utf-?8$/i.test(encoding) ? utf8 : new TextDecoder(encoding, { fatal: true });
    return decoder.decode(bytes);
  } catch {
    // The decoder throws for foreign bytes and for an encoding that it does not know.
    return undefined;
  }
}
