import { type Markup, markup } from "../markup.ts";
import type { Author, World } from "../world.ts";
import { initial } from "./text.ts";

/** Who publishes where nobody has said whose blog it is. */
const somebody: Author = { name: "You" };

/** Whose account the sandbox plays. */
export function authorOf({ author = somebody }: Pick<World, "author">): Author {
  return author;
}

/** A person beside what they wrote: their picture, or the first letter of their name. */
export function avatar({ name, picture }: Author): Markup {
  const inside =
    picture === undefined ? markup`${initial(name)}` : markup`<img src="${picture}" alt="">`;
  return markup`<span class="avatar" aria-hidden="true">${inside}</span>`;
}

/** The same as the sign of a whole page. */
export function sign(author: Author): Markup {
  return markup`<span class="sign-of">${avatar(author)}</span>`;
}
