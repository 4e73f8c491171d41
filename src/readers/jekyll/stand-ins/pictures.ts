import { block, type Nodes, span, unread, unreadLine, words } from "../../../markdown/stand-ins.ts";
import { first, type Given, type StandIn, textOf } from "./given.ts";

const image = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?:[?#].*)?$/i;
const number = /^\d+(?:\.\d+)?(?:px|%|em|rem)?$/;

interface Picture {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly href?: string | undefined;
  /** In the author's language. */
  readonly captions?: readonly (string | undefined)[];
}

/** An image, linked and with its captions where it has any. */
export function picture({ src, alt = "", href, captions = [] }: Picture): Nodes {
  const shown = span("img", [], { src, alt });
  const linked = href === undefined ? shown : span("a", [shown], { href });
  const lines = captions.filter((caption) => caption !== undefined);
  if (lines.length === 0) return [block("figure", [linked])];
  const caption = lines.flatMap((line, at) => [
    ...(at === 0 ? [] : [words(" ")]),
    unreadLine(line),
  ]);
  return [block("figure", [linked, block("figcaption", caption)])];
}

/** Arguments of image includes that say how a picture looks. */
const looks =
  /^(?:alt|class(?:es)?|style|width|height|max-?_?width|max-?_?height|size|sizes|align|position|float|id|popup|zoom(?:able)?|loading|lazy|rounded|shadow|border|margin|padding|rel|target|type|cache_bust|avoid_scaling|ext|preload|fetchpriority|priority|layout|scale|ratio|data-.*|img_?class|wrapper_?class|link_?class|dark|light)$/i;

const sources = ["image_path", "src", "path", "image", "img", "file", "filename", "source"];
const links = ["link", "href", "target_url", "link_url"];
const captions = [
  "caption",
  "description",
  "desc",
  "text",
  "credit",
  "credits",
  "attribution",
  "source_text",
  "subtitle",
  "figcaption",
  "legend",
];

/** What a reader would be meant to read: `Ada`, `by me`; not `true`, `80%` or `center`. */
const isWording = /\S\s+\S|^\s*\p{Lu}|[\u0080-\u{10ffff}]/u;

/**
 * `image.html`, `figure.html` and their kin of many a theme and blog. With an argument that holds words and is not known,
 * nobody can say what the include shows.
 */
export const imageInclude: StandIn = (given) => {
  const named = first(given, ...sources);
  const url = given.named.get("url");
  const src =
    named ??
    (url !== undefined && (image.test(url) || links.some((key) => given.named.has(key)))
      ? url
      : undefined);
  if (src === undefined) return undefined;
  const known = new Set([...sources, ...links, ...captions, "url", "title", "alt"]);
  for (const [key, value] of given.named) {
    if (!known.has(key) && !looks.test(key) && isWording.test(value)) return undefined;
  }
  const title = given.named.get("title");
  const alt = given.named.get("alt");
  const lines = captions.map((key) => given.named.get(key));
  const hasWords = lines.some((line) => line !== undefined);
  const shownTitle =
    title !== undefined && alt !== undefined && !hasWords && alt !== title ? title : undefined;
  return picture({
    src: given.relativeUrl(src),
    alt: alt ?? title ?? "",
    href: first(given, ...links) ?? (named === undefined ? undefined : linkOf(url)),
    captions: [shownTitle, ...lines],
  });
};

/** The same picture in another size is no page to go to. */
function linkOf(url: string | undefined): string | undefined {
  return url === undefined || image.test(url) ? undefined : url;
}

/** minimal-mistakes' gallery: the pictures that the post's front matter lists, and one caption. */
export const gallery: StandIn = (given) => {
  const items = given.value(`page.${given.named.get("id") ?? "gallery"}`);
  if (!Array.isArray(items)) return undefined;
  const shown = items.flatMap((item: unknown) => {
    const src =
      textIn(item, "image_path", "url", "src", "path") ??
      (typeof item === "string" ? item : undefined);
    if (src === undefined) return [];
    return [
      span("img", [], { src: given.relativeUrl(src), alt: textIn(item, "alt", "title") ?? "" }),
      words("\n"),
    ];
  });
  if (shown.length === 0) return undefined;
  const caption = given.named.get("caption");
  return [
    block("figure", [
      ...shown,
      ...(caption === undefined ? [] : [block("figcaption", [unreadLine(caption)])]),
    ]),
  ];
};

/** minimal-mistakes' row of teasers: a picture, a heading, some words and a link for each. */
export const featureRow: StandIn = (given) => {
  const items = given.value(`page.${given.named.get("id") ?? "feature_row"}`);
  if (!Array.isArray(items)) return undefined;
  return items.flatMap((item: unknown): Nodes => {
    const src = textIn(item, "image_path", "image");
    const title = textIn(item, "title");
    const excerpt = textIn(item, "excerpt", "text");
    const url = textIn(item, "url", "link");
    return [
      ...(src === undefined
        ? []
        : picture({ src: given.relativeUrl(src), alt: textIn(item, "alt", "title") })),
      ...(title === undefined ? [] : [block("p", [span("strong", [unreadLine(title)])])]),
      ...(excerpt === undefined ? [] : [unread(excerpt)]),
      ...(url === undefined
        ? []
        : [
            block("p", [
              span("a", [words(textIn(item, "btn_label") ?? url)], {
                href: given.relativeUrl(url),
              }),
            ]),
          ]),
    ];
  });
};

function textIn(item: unknown, ...keys: readonly string[]): string | undefined {
  if (typeof item !== "object" || item === null) return undefined;
  for (const key of keys) {
    const value: unknown = Reflect.get(item, key);
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return undefined;
}

/** jekyll-figure's block around an image, and tags of themes that name the image instead. */
export const figureTag: StandIn = (given) => {
  const caption = first(given, "caption", "title", "description");
  if (given.content.trim() !== "") {
    const words = textOf(given.words.filter(({ isQuoted }) => isQuoted));
    return captionedBlock(given.content, caption ?? (words || undefined));
  }
  const [word] = given.words;
  const src = first(given, ...sources) ?? word?.text;
  if (src === undefined || !/[./]/.test(src)) return undefined;
  return picture({
    src: given.relativeUrl(src),
    alt: first(given, "alt") ?? "",
    captions: [caption],
  });
};

function captionedBlock(content: string, caption: string | undefined): Nodes {
  const shown = caption === undefined ? [] : [block("figcaption", [unreadLine(caption)])];
  return [block("figure", [unread(content), ...shown])];
}

/** Octopress: `{% img [class names] /path [width [height]] [title text | "title text" ["alt text"]] %}`. */
export const imgTag: StandIn = (given) => {
  const named = first(given, ...sources);
  const at = given.words.findIndex(({ text }) => text.includes("/") || image.test(text));
  const src = named ?? given.words[at]?.text;
  if (src === undefined) return undefined;
  const rest = given.words
    .slice(at + 1)
    .filter(({ text, isQuoted }) => isQuoted || !number.test(text));
  const alt =
    rest.length === 2 && rest.every(({ isQuoted }) => isQuoted)
      ? (rest[1]?.text ?? "")
      : textOf(rest);
  return [span("img", [], { src, alt: first(given, "alt", "title") ?? alt })];
};

/** An image by its name alone, such as `{% svg /icon.svg %}`. */
export const imageTag: StandIn = (given) => {
  const src = first(given, ...sources) ?? given.words[0]?.text;
  if (src === undefined || !/[./]/.test(src)) return undefined;
  const caption = first(given, "caption");
  const alt = first(given, "alt", "title") ?? "";
  return picture({ src: given.relativeUrl(src), alt, captions: [caption] });
};

export type { Given };
