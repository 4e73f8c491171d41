import { Failure } from "../failure.ts";
import { escapeHtml } from "../filters/html.ts";
import { parseExpression } from "../syntax/expression.ts";
import { type TagParser, writes } from "../syntax/node.ts";
import { toS } from "../values/ruby.ts";

/** jekyll-gist: the script that shows a gist, or one file of it. Names may be variables. */
export const gistTag: TagParser = (tag) => {
  const [id = "", file] = tag.markup.trim().split(/[ \t\r\n\f\v]+/);
  if (id === "") {
    throw new Failure(
      "liquid-arguments",
      "`gist` has no id",
      "Write `{% gist USER/ID %}` or `{% gist USER/ID FILE %}`.",
    );
  }
  return writes(tag, (run) => {
    const named = (text: string) => {
      const value = toS(parseExpression(text)(run));
      // Data may hold half of a character, which no address can.
      return (value === "" ? text : value).toWellFormed();
    };
    const query = file === undefined ? "" : `?file=${encodeURIComponent(named(file))}`;
    return `<script src="https://gist.github.com/${escapeHtml(named(id))}.js${query}"> </script>`;
  });
};
