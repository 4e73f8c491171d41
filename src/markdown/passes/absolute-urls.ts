import type { Root, RootContent } from "mdast";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { finding } from "../finding.ts";
import type { Element } from "../tree/nodes.ts";
import { type Change, rewrite } from "../tree/rewrite.ts";
import { absoluteUrl, type UrlBase } from "../url.ts";
import { parseSrcset, printSrcset } from "./srcset.ts";

/** The attributes of HTML elements that hold one URL. */
const urlAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  area: ["href"],
  audio: ["src"],
  blockquote: ["cite"],
  del: ["cite"],
  embed: ["src"],
  iframe: ["src"],
  image: ["src"],
  img: ["src"],
  ins: ["cite"],
  object: ["data"],
  q: ["cite"],
  script: ["src"],
  source: ["src"],
  track: ["src"],
  video: ["src", "poster"],
};

/** Elements whose addresses the rule of a theme for media is about. */
const media: ReadonlySet<string> = new Set(["audio", "image", "img", "source", "track", "video"]);

/**
 * The tree with every URL absolute, in links, images and HTML attributes (contracts/jekyll.md §12).
 * A URL that would run code is taken away and said. Code is never looked at. Applied twice, it is as applied once.
 */
export function absoluteUrls(
  root: Root,
  base: UrlBase,
): { tree: Root; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const absolute = (url: string, node: RootContent, isMedia = false): string | null => {
    const isLink = node.type === "link" || (node.type === "element" && node.tagName === "a");
    const changed = isMedia ? base.media?.(url) : isLink ? base.link?.(url) : undefined;
    const result = absoluteUrl(changed ?? url, base);
    if (result.kind === "url") return result.url;
    if (result.kind === "unsafe") {
      diagnostics.push(
        finding(
          "unsafe-url",
          node,
          `The link to \`${url.trim().slice(0, 60)}\` runs code and was taken away.`,
        ),
      );
      return null;
    }
    diagnostics.push(finding("unreadable-url", node, `\`${url.slice(0, 100)}\` is not a URL.`));
    return result.url;
  };
  const tree = rewrite(root, (node): Change => {
    switch (node.type) {
      case "link": {
        const url = absolute(node.url, node);
        if (url === node.url) return node;
        return url === null ? node.children : { ...node, url };
      }
      case "image": {
        if (node.url.trim() === "") return [];
        const url = absolute(node.url, node, true);
        if (url === node.url) return node;
        return url === null ? { type: "text", value: node.alt ?? "" } : { ...node, url };
      }
      case "element":
        // An empty address would be that of the post's own page.
        if (showsNothing(node)) return [];
        return elementWith(node, absolute);
      default:
        return node;
    }
  });
  return { tree, diagnostics };
}

function showsNothing({ tagName, attributes }: Element): boolean {
  const { src, ...others } = attributes;
  return /^(?:img|iframe|embed)$/.test(tagName) && src?.trim() === "" && !others["data-src"];
}

function elementWith(
  element: Element,
  absolute: (url: string, node: RootContent, isMedia?: boolean) => string | null,
): Element {
  const own = Object.hasOwn(urlAttributes, element.tagName)
    ? urlAttributes[element.tagName]
    : undefined;
  const held = Object.keys(element.attributes).filter(
    (name) => name === "srcset" || own?.includes(name),
  );
  if (held.length === 0) return element;
  const attributes = { ...element.attributes };
  for (const name of held) {
    const value = attributes[name] ?? "";
    const isMedia = media.has(element.tagName);
    const url = name === "srcset" ? absoluteSources(value) : absolute(value, element, isMedia);
    if (url === null) delete attributes[name];
    else attributes[name] = url;
  }
  return { ...element, attributes };

  function absoluteSources(srcset: string): string {
    const candidates = parseSrcset(srcset).flatMap((candidate) => {
      const url = absolute(candidate.url, element);
      return url === null ? [] : [{ ...candidate, url }];
    });
    return printSrcset(candidates);
  }
}
