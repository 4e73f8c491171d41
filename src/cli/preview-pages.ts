import type { Diagnostic } from "../core/diagnostic.ts";
import { printable } from "../core/printable.ts";

/** One post on one platform. */
export interface PreviewPage {
  readonly path: string;
  readonly title: string;
  readonly canonicalUrl: string | null;
  readonly platform: string;
  /** From the preview's folder. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The whole page as the sandbox answers it; null where nothing can be shown. */
  readonly html: string | null;
}

/** The sandbox's page with its links made local and the diagnostics on top. */
export function previewPage(page: PreviewPage): string {
  const panel = `<section class="behind"><div><h2>${escaped(page.path)} on ${escaped(page.platform)}</h2>${list(page.diagnostics)}</div></section>`;
  if (page.html === null) {
    return shell(
      page.title,
      "../preview.css",
      `<main class="lost"><h1>${escaped(page.title)}</h1><p>There is no article to show.</p></main>${panel}`,
    );
  }
  return page.html
    .replace('href="/sandbox.css"', 'href="../preview.css"')
    .replaceAll('href="/"', 'href="../index.html"')
    .replace("</body>", `${panel}</body>`);
}

/** The list of all pages, those with errors first. */
export function previewIndex(site: string, pages: readonly PreviewPage[]): string {
  const weight = ({ diagnostics }: PreviewPage) =>
    diagnostics.some(({ severity }) => severity === "error") ? 0 : 1;
  const rows = pages
    .toSorted((a, b) => weight(a) - weight(b))
    .map(
      (page) =>
        `<li><a href="${escaped(page.file)}">${escaped(page.title)}</a> <small>${escaped(page.platform)} · ${escaped(page.path)}</small>${list(page.diagnostics)}</li>`,
    );
  return shell(
    `Preview of ${site}`,
    "preview.css",
    `<main class="lost"><h1>Preview of ${escaped(site)}</h1><ul>${rows.join("\n")}</ul></main>`,
  );
}

function list(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return "";
  const items = diagnostics.map(({ severity, code, message, hint, line, column }) => {
    const place = [line, column].filter((part) => part !== undefined).join(":");
    return `<li><strong>${severity}</strong> ${escaped(place)} ${escaped(message)} <code>${escaped(code)}</code>${hint === undefined ? "" : `<br><small>${escaped(hint)}</small>`}</li>`;
  });
  return `<ul>${items.join("\n")}</ul>`;
}

function shell(title: string, css: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${css}">
</head>
<body>
${body}
</body>
</html>
`;
}

function escaped(text: string): string {
  return printable(text, 2000)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
