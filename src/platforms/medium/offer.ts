import type { Article } from "../../core/article.ts";
import type { Offer } from "../../core/platform.ts";
import { textOf } from "../json-fields.ts";

/**
 * For people without a token: Medium's import page for the original, and the story as an HTML page, whose content can
 * be copied into Medium's editor as it looks in a browser (contracts/medium.md §1.6).
 */
export function offerOf({ canonicalUrl, title, request }: Article): Offer {
  const content = textOf(request.content) ?? "";
  return {
    importUrl: `https://medium.com/p/import?url=${encodeURIComponent(canonicalUrl)}`,
    html: `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<link rel="canonical" href="${escaped(canonicalUrl)}">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'">
</head>
<body>
${content}
</body>
</html>
`,
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
