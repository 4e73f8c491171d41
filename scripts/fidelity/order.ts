import type { Element } from "hast";
import { attribute, eachElement, type Node } from "./html.ts";
import { wordsOf } from "./reading.ts";

/** A picture among the words of a text, by its address. */
type Token = string | { readonly picture: string };

/** How many words on each side say where a picture stands. */
const near = 2;

/**
 * Pictures that stand among other words in the copy than in the original: neither the words before nor those after are the
 * same. Tables are left out, whose pictures are told to stand elsewhere.
 */
export function movedPictures(
  original: readonly Node[],
  copy: readonly Node[],
): readonly { readonly original: string; readonly copy: string }[] {
  const places = placesIn(copy);
  return [...placesIn(original)].flatMap(([picture, found]) =>
    found.flatMap((place, index) => {
      const others = places.get(picture) ?? [];
      const isThere = others.some(
        ({ before, after }) => before === place.before || after === place.after,
      );
      const other = others[index] ?? others.at(-1);
      if (isThere || other === undefined) return [];
      const said = ({ before, after }: Place) => `${picture} ${before} ¦ ${after}`;
      return [{ original: said(place), copy: said(other) }];
    }),
  );
}

interface Place {
  readonly before: string;
  readonly after: string;
}

function placesIn(nodes: readonly Node[]): ReadonlyMap<string, readonly Place[]> {
  const tokens = tokensOf(nodes);
  const places = new Map<string, Place[]>();
  tokens.forEach((token, at) => {
    if (typeof token === "string") return;
    const words = (side: readonly Token[]) => side.filter((one) => typeof one === "string");
    const before = words(tokens.slice(Math.max(0, at - 30), at))
      .slice(-near)
      .join(" ");
    const after = words(tokens.slice(at + 1, at + 31))
      .slice(0, near)
      .join(" ");
    places.set(token.picture, [...(places.get(token.picture) ?? []), { before, after }]);
  });
  return places;
}

function tokensOf(nodes: readonly Node[]): Token[] {
  const tokens: Token[] = [];
  let text = "";
  const flush = () => {
    tokens.push(...wordsOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word)));
    text = "";
  };
  const visit = (node: Node): void => {
    if (node.type === "text") text += node.value;
    if (node.type !== "element") return;
    if (node.tagName === "img") {
      flush();
      tokens.push({ picture: attribute(node, "src") });
    } else if (inLine.test(node.tagName)) node.children.forEach(visit);
    else {
      flush();
      (node.tagName === "table" ? captionsOf(node) : node.children).forEach(visit);
      flush();
    }
  };
  nodes.forEach(visit);
  flush();
  return tokens;
}

function captionsOf(table: Element): readonly Node[] {
  const found: Element[] = [];
  eachElement(table.children, (element) => {
    if (element.tagName === "caption") found.push(element);
  });
  return found;
}

const inLine =
  /^(?:a|abbr|b|big|cite|code|del|dfn|dollars|em|font|i|ins|kbd|mark|q|s|samp|silent|small|span|strike|strong|su[bp]|tt|u|var)$/;
