import { toHtml } from "hast-util-to-html";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toHast } from "mdast-util-to-hast";

/** What dev.to makes of a body: its HTML and the front matter in it, or the message of a 422. */
export type ForemRendering =
  | {
      readonly ok: true;
      readonly html: string;
      readonly frontMatter?: Readonly<Record<string, unknown>> | null | undefined;
    }
  | { readonly ok: false; readonly error: string };

/** dev.to's Markdown processor, as an argument: the API's rules can be tested without it. */
export type ForemRenderer = (bodyMarkdown: string) => ForemRendering;

/** CommonMark without dev.to's peculiarities. */
export const renderPlainly: ForemRenderer = (bodyMarkdown) => ({
  ok: true,
  html: toHtml(toHast(fromMarkdown(bodyMarkdown))),
});
