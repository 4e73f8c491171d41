import { layout, type Markup, markup } from "../../packages/sandbox/index.ts";

/**
 * Nothing runs but the index's own script, known by its digest, and nothing is loaded but the preview's own files. `file:` stands for `'self'` where a browser gives
 * pages from the disk no origin.
 */
const policy = (scripts: string) =>
  `default-src 'none'; script-src ${scripts}; style-src 'self' file:; img-src 'self' file: data:; form-action 'none'; base-uri 'none'`;

/** A whole page of the preview. `up` leads to the preview's folder: "" or "../". `scripts`: what the policy says of them. */
export function previewDocument(
  head: {
    readonly title: string;
    readonly bodyClass: string;
    readonly up: "" | "../";
    readonly scripts?: string;
  },
  body: Markup,
): string {
  const { title, bodyClass, up, scripts = "'none'" } = head;
  const sheets = up === "" ? ["preview.css", "filters.css"] : ["../preview.css"];
  return layout(
    {
      ...{ title, bodyClass },
      styleSheets: sheets,
      meta: markup`<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="posse preview">`,
    },
    body,
  );
}
