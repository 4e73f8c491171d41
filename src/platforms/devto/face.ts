import { createHash } from "node:crypto";
import type { Article } from "../../core/article.ts";
import type { Face } from "../../core/platform.ts";
import { itemsOf, textOf } from "../json-fields.ts";

/** What dev.to tells of an article, in a list as in the answer to a write (contracts/devto.md §2.3, §2.4). */
interface Told {
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly cover: string | null;
}

/** The same face for an article as it was sent, as it is answered and as it is listed. */
export function faceFrom({ title, text, tags, cover }: Told): Face {
  return {
    text: digestOfText(text),
    title: title.replace(/\s+/g, " ").trim(),
    tags: [...tags].sort(),
    cover: cover === null ? null : originalOf(cover),
  };
}

/** The face of a copy that shows this article. */
export function faceOf({ request }: Article): Face {
  return faceFrom({
    title: textOf(request.title) ?? "",
    text: textOf(request.body_markdown) ?? "",
    tags: (itemsOf(request.tags) ?? []).flatMap((tag) => textOf(tag) ?? []),
    cover: textOf(request.main_image) ?? null,
  });
}

/** A browser's form sends other line ends than we do, and nobody sees what follows the last word. */
function digestOfText(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").trimEnd();
  return `sha256:${createHash("sha256").update(lines).digest("hex")}`;
}

/** The address inside the one that the image service made of it, which is another whenever dev.to changes the service. */
function originalOf(cover: string): string {
  // An address within an address is escaped once more.
  const url = decoded(decoded(cover));
  const start = Math.max(url.lastIndexOf("http://"), url.lastIndexOf("https://"));
  return url.slice(Math.max(start, 0));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
