import { type CodeTable, diagnoser } from "../core/diagnostic.ts";
import { term } from "../core/terms.ts";

/** Everything that comparing a copy with its page can find. */
export const pageCodes = {
  "canonical-differs": {
    severity: "error",
    what: "The page's canonical link names another address than the copy would, so that search engines are told of two originals. The post is not sent.",
    fix: `Make both the same: correct \`url:\`, \`baseurl:\` or \`permalink:\`, the template that writes the link, or ${term("site-url")}. If the page says it rightly, set \`canonical_url:\` in the front matter.`,
  },
  "page-text": {
    severity: "warning",
    what: "The page and the copy differ in their words, their title or their code: something is missing, is there twice, or markup is shown as text.",
    fix: "Compare the passage with a preview of the copy. If the copy is right (a plugin or the theme adds the words to the page), nothing needs to be done.",
  },
  "page-image": {
    severity: "warning",
    what: "The page shows another image file than the post names, as where a plugin resizes images; the copy uses the page's file. Or an image is on only one of the two.",
    fix: "Look at the image in a preview of the copy. If it is right, nothing needs to be done.",
  },
  "page-link": {
    severity: "warning",
    what: "A link leads to another address on the page than in the copy, or is on only one of the two.",
    fix: "Open both addresses, and correct the link in the post if the copy's is wrong.",
  },
  "page-unlike": {
    severity: "warning",
    what: "The page at the post's address has hardly any of the post's words: it may be an error page, a login page, or the page of another post. It was not compared any further.",
    fix: "Open the address. If another page is there, deploy the site first, or correct `permalink:`.",
  },
  "page-older": {
    severity: "notice",
    what: "The page does not show the changed post yet, so the copy's update could not be compared with it: it may show the post as it was before.",
    fix: `Run Posse after the site is deployed, or give it the built site (${term("built-site")}), to have updates compared, too.`,
  },
  "page-scripted": {
    severity: "notice",
    what: "The page has no text before its scripts run, so the copy could not be compared with it.",
    fix: "Nothing, if readers see the text. Search engines prefer pages that are rendered when the site is built.",
  },
  "page-unread": {
    severity: "notice",
    what: "There is no page to compare the copy with: none was built at the post's address, or it is too large or is not HTML.",
    fix: `Build the site again, so that ${term("built-site")} holds the page, or leave ${term("verify")} off.`,
  },
  "from-page": {
    severity: "notice",
    what: "Posse cannot render the post's source, so the copy is made from the page that your site shows.",
    fix: "Look at a preview of the copy. To have it made from the source, do what the other message about this post says.",
  },
} as const satisfies CodeTable;

export type PageCode = keyof typeof pageCodes;

/** A diagnostic with one of these codes. */
export const diagnose = diagnoser(pageCodes);
