import type { ForemEnvironment } from "../../forem-markdown/index.ts";
import type { State } from "../state.ts";
import { users } from "./accounts.ts";
import { articlePath } from "./presenter.ts";

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
