import type { Element } from "hast";
import { keyOf, type Passage } from "../markdown/tree/outline.ts";

/** A block of a platform's page. */
export interface Block {
  readonly element: Element;
  readonly key: string;
  readonly images: readonly string[];
}

const blockTags = new Set("p h1 h2 h3 h4 h5 h6 pre li table blockquote figure dt dd".split(" "));
/** What is known by all that it holds; any other block by its own words only, so that an item is not its sublist. */
const wholes = new Set(["table", "figure", "pre"]);

/** The blocks below an element, in the order in which readers meet them. */
export function blocksOf(body: Element): readonly Block[] {
  const blocks: Block[] = [];
  const look = (parent: Element) => {
    for (const element of parent.children) {
      if (element.type !== "element") continue;
      if (blockTags.has(element.tagName)) blocks.push(blockOf(element));
      if (!wholes.has(element.tagName)) look(element);
    }
  };
  look(body);
  return blocks;
}

function blockOf(element: Element): Block {
  const read = { text: "", images: [] as string[] };
  const gather = (node: Element) => {
    for (const child of node.children) {
      if (child.type === "text") read.text += ` ${child.value}`;
      if (child.type !== "element" || child.tagName === "sup") continue;
      const { dataOf } = child.properties;
      if (typeof dataOf === "string") read.images.push(dataOf);
      else if (wholes.has(element.tagName) || !isContainer(child)) gather(child);
    }
  };
  gather(element);
  return { element, key: keyOf(read.text), images: read.images };
}

function isContainer({ tagName }: Element): boolean {
  return blockTags.has(tagName) || tagName === "ul" || tagName === "ol" || tagName === "dl";
}

/** How far a counterpart may lie behind the one before: what a dialect adds or moves is not more. */
const reach = 80;

/** For each passage the block that shows it, as far as one is found; both keep the order of the text. */
export function align(
  passages: readonly Passage[],
  blocks: readonly Block[],
): ReadonlyMap<Passage, Block> {
  const places = new Map<string, number[]>();
  const put = (name: string, index: number) => {
    const known = places.get(name);
    if (known === undefined) places.set(name, [index]);
    else known.push(index);
  };
  blocks.forEach(({ key, images }, index) => {
    if (key !== "") put(key, index);
    for (const url of images) put(`image ${url}`, index);
  });
  const pairs = new Map<Passage, Block>();
  let at = -1;
  for (const passage of passages) {
    const names = [passage.key, ...passage.images.map((url) => `image ${url}`)];
    const index =
      names
        .flatMap((name) => next(places.get(name), at + 1))
        .find((found) => found <= at + reach) ?? beginsAlike(passage.key, blocks, at + 1);
    const block = index === undefined ? undefined : blocks[index];
    if (index === undefined || block === undefined) continue;
    pairs.set(passage, block);
    at = index;
  }
  return pairs;
}

/** A block near by that begins with the passage, or the other way round: a dialect may join or split them. */
function beginsAlike(key: string, blocks: readonly Block[], from: number): number | undefined {
  const near = 12;
  const telling = 8;
  if (key.length < telling) return undefined;
  const offset = blocks
    .slice(from, from + near)
    .findIndex(
      (block) =>
        block.key.startsWith(key) || (block.key.length >= telling && key.startsWith(block.key)),
    );
  return offset === -1 ? undefined : from + offset;
}

/** The first of these ascending places from `at` on; those before it are dropped, nobody asks for them again. */
function next(places: number[] | undefined, at: number): number[] {
  if (places === undefined) return [];
  const first = places.findIndex((place) => place >= at);
  places.splice(0, first === -1 ? places.length : first);
  return places.slice(0, 1);
}
