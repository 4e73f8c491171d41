import type { RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import TurndownService from "turndown";
import { attribute, mapElements, parseFragment } from "./html.ts";
import { browserUrl } from "./urls.ts";

const turndown = new TurndownService({
  codeBlockStyle: "fenced",
  headingStyle: "atx",
  bulletListMarker: "-",
});

/** The body that turndown makes of Jekyll's HTML, for comparison with ours. */
export function turndownBody(html: string, pageUrl: string): string {
  const absolute = mapElements(parseFragment(html).children, (element) => {
    const properties = { ...element.properties };
    for (const name of ["href", "src"] as const) {
      if (typeof properties[name] === "string")
        properties[name] = browserUrl(attribute(element, name), pageUrl);
    }
    return { ...element, properties };
  });
  return turndown.turndown(toHtml({ type: "root", children: absolute as RootContent[] }));
}
