/** Longer pages are not read: no article is that long. */
export const longestPage = 4_000_000;

/** With more tags than this, a page would take longer to parse than all others together. */
const mostTags = 150_000;

/** True of a page that is no article, by its size alone. */
export function isTooLarge(html: string): boolean {
  if (html.length > longestPage) return true;
  let tags = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) {
    if (++tags > mostTags) return true;
  }
  return false;
}

/**
 * The text of a page's bytes as a browser reads them: by their byte order mark, else by what the page says of itself, else
 * UTF-8; what that is not is read as windows-1252.
 */
export function decodePage(bytes: Uint8Array): string {
  const marked = markOf(bytes) ?? declared(bytes);
  if (marked !== undefined) return decoderFor(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return undefined;
}

/** What `<meta charset>` names within the first 1,024 bytes, where browsers look. UTF-8 is tried first anyway. */
function declared(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const name = /charset ?= ?["']?([\w:-]{1,40})/i.exec(start)?.[1];
  return name === undefined || /^utf-?8$/i.test(name) ? undefined : name;
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder("utf-8");
  }
}
