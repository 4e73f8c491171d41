import { type Markup, markup } from "../markup.ts";
import { icon } from "./icon.ts";

/** What a document says about itself. */
export interface Head {
  readonly title: string;
  readonly bodyClass?: string;
  /** The original of what the page shows. */
  readonly canonical?: string;
  /** Seconds after which the page asks for itself again. */
  readonly refresh?: number;
  /** In the place of the sandbox's own. */
  readonly styleSheets?: readonly string[];
  /** What else stands in the head. */
  readonly meta?: Markup;
}

/** A whole document. It loads its style sheets and nothing else. */
export function layout(head: Head, body: Markup): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head.title}</title>
<link rel="icon" href="${icon}">
${(head.styleSheets ?? ["/sandbox.css"]).map((href) => markup`<link rel="stylesheet" href="${href}">`)}
${head.meta}
${head.canonical === undefined ? "" : markup`<link rel="canonical" href="${head.canonical}">`}
${head.refresh === undefined ? "" : markup`<meta http-equiv="refresh" content="${head.refresh}">`}
</head>
<body class="${head.bodyClass ?? ""}">
${body}
</body>
</html>
`.markup;
}
