import { replaceEmoji } from "./emoji.ts";
import type { HtmlNode } from "./html/nodes.ts";

/** Elements whose text is left as it is. */
const literalTags: ReadonlySet<string> = new Set(["a", "code", "pre", "script", "style"]);

/** HTML in which users are linked where they are mentioned, and their names without repetition. */
export interface Mentioned {
  readonly nodes: readonly HtmlNode[];
  readonly mentions: readonly string[];
}

/** Links `@name` wherever there is such a user, and puts in emoji: not in code, nor in a link. */
export function linkMentions(
  nodes: readonly HtmlNode[],
  hasUser: (name: string) => boolean,
): Mentioned {
  const mentions = new Set<string>();
  const link = (found: string, before: string, name: string) => {
    const user = name.toLowerCase();
    if (!hasUser(user)) return found;
    mentions.add(user);
    return `${before}<a class="mentioned-user" href="https://dev.to/${user}">@${user}</a>`;
  };
  const rewrite = (node: HtmlNode): HtmlNode => {
    if (node.kind === "element") {
      return literalTags.has(node.name) ? node : { ...node, children: node.children.map(rewrite) };
    }
    const text = replaceEmoji(node.html);
    return { kind: "text", html: text.replace(/(^|[^\w@/&;.])@(\w{1,30})\b/g, link) };
  };
  return { nodes: nodes.map(rewrite), mentions: [...mentions] };
}
