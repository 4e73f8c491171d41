import { Failure } from "../failure.ts";
import { type Run, scopeOf } from "../run.ts";
import { type Expression, parseExpression, toI } from "../syntax/expression.ts";
import { attributes, fragmentsEnd } from "../syntax/lax.ts";
import type { Node, TagParser } from "../syntax/node.ts";
import { Drop, isTruthy } from "../values/ruby.ts";
import { slice } from "./slice.ts";

const rowHead = /(?<!\w)(\w+)[ \t\r\n\f\v]+in[ \t\r\n\f\v]+/;

/** `tablerow`: a loop that writes the rows and cells of a table. */
export const tableRowTag: TagParser = (tag): Node => {
  const head = rowHead.exec(tag.markup);
  const start = (head?.index ?? 0) + (head?.[0].length ?? 0);
  const end = fragmentsEnd(tag.markup, start);
  if (head === null || end < 0) {
    throw new Failure(
      "liquid-syntax",
      "`tablerow` cannot be read",
      "Write `{% tablerow ITEM in LIST cols:3 %}`.",
    );
  }
  const variable = head[1] ?? "";
  const collection = parseExpression(tag.markup.slice(start, end));
  const settings = new Map<string, Expression>(
    attributes(tag.markup).map(([key, value]) => [key, parseExpression(value)]),
  );
  const number = (run: Run, key: string) => toI(settings.get(key)?.(run));
  const body = tag.section();
  return {
    blank: body.blank,
    render(run, writer) {
      const list = collection(run);
      if (!isTruthy(list)) return;
      const from = number(run, "offset");
      const items = slice(
        run,
        list,
        from,
        settings.has("limit") ? from + number(run, "limit") : undefined,
      );
      const cols = number(run, "cols");
      const put = (text: string) => writer.add(text, tag.begin, false);
      let index = 0;
      const column = () => (cols > 0 ? index % cols : index) + 1;
      const row = () => (cols > 0 ? Math.floor(index / cols) : 0) + 1;
      const scope = scopeOf({});
      scope.tablerowloop = tablerowloop(items.length, cols, { index: () => index, column, row });
      put('<tr class="row1">\n');
      run.within(scope, () => {
        for (const item of items) {
          run.budget.step();
          scope[variable] = item;
          put(`<td class="col${column()}">`);
          run.render(body, writer);
          put("</td>");
          if (column() === cols && index < items.length - 1)
            put(`</tr>\n<tr class="row${row() + 1}">`);
          index++;
        }
      });
      put("</tr>\n");
    },
  };
};

interface Place {
  index(): number;
  column(): number;
  row(): number;
}

function tablerowloop(length: number, cols: number, { index, column, row }: Place): Drop {
  return new Drop("Liquid::TablerowloopDrop", {
    fields: {
      length: () => length,
      col: column,
      col0: () => column() - 1,
      row,
      index: () => index() + 1,
      index0: index,
      rindex: () => length - index(),
      rindex0: () => length - index() - 1,
      first: () => index() === 0,
      last: () => index() === length - 1,
      col_first: () => column() === 1,
      col_last: () => column() === cols,
    },
    changing: true,
  });
}
