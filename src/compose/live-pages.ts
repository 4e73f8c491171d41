import type { HttpAnswer } from "../io/http.ts";
import { decodePage, longestPage } from "../readers/built/decode.ts";

/** The pages that originals answered with, as they were waited for: nothing is asked a second time for them. */
export interface LivePages {
  take(canonicalUrl: string, answer: HttpAnswer): void;
  /** The page's HTML; undefined where there is none that can be read. */
  get(canonicalUrl: string): string | undefined;
}

/** So many characters are kept at most: what comes beyond is not compared. */
const mostKept = 100_000_000;

export function livePages(): LivePages {
  const pages = new Map<string, string>();
  let kept = 0;
  return {
    take(canonicalUrl, answer) {
      const { bytes } = answer;
      const isHtml = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(
        answer.header("content-type") ?? "",
      );
      if (!isHtml || bytes === undefined || bytes.length > longestPage) return;
      const html = decodePage(bytes);
      kept += html.length;
      if (kept <= mostKept) pages.set(canonicalUrl, html);
    },
    get: (canonicalUrl) => pages.get(canonicalUrl),
  };
}
