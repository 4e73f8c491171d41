import type { ForemEnvironment, ForemRendering } from "../../../packages/forem-markdown/index.ts";
import type { State } from "../state.ts";
import { users } from "./accounts.ts";
import { articlePath } from "./presenter.ts";

type Rendered = Extract<ForemRendering, { readonly ok: true }>;
type Refused = Exclude<ForemRendering, Rendered>;

/** dev.to's Markdown processor, as an argument: the API's rules can be tested without it. */
export type ForemRenderer = (
  bodyMarkdown: string,
  environment: ForemEnvironment,
) => ForemOutcome | Refused;

/** As much of a rendering as the API's rules ask for. */
type ForemOutcome = Pick<Rendered, "ok" | "html"> &
  Partial<Pick<Rendered, "replaced" | "frontMatter" | "mentions">>;

/** Where people are sent in messages; dev.to's own address is not known for sure (contracts/devto.md §12). */
export const contact = "yo@dev.to";

/** What a text may refer to: the members, and the articles that exist. */
export function environmentOf(state: State): ForemEnvironment {
  return {
    contact,
    hasUser: (name) => users.some((user) => user.username === name),
    hasArticle: (path) => state.devto.articles.some((article) => articlePath(article) === path),
  };
}
