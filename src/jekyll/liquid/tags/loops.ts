import { type Expression, parseExpression, toI } from "../expression.ts";
import { Failure } from "../failure.ts";
import { attributes, firstFragment, fragmentEnd, fragmentsEnd, skipBlank } from "../lax.ts";
import type { Body, Node, TagParser } from "../node.ts";
import { Drop, isHash, isNil, isTruthy, itemsOf, Range } from "../ruby.ts";
import type { Run } from "../run.ts";
import { strictOr } from "../strict.ts";
import type { Writer } from "../writer.ts";

interface Loop {
  readonly variable: string;
  readonly collection: string;
  readonly reversed: boolean;
  readonly attributes: readonly (readonly [string, string])[];
}

const loopHead = /^([\w-]+)[ \t\r\n\f\v]+in[ \t\r\n\f\v]+/;

function laxLoop(markup: string): Loop {
  const head = loopHead.exec(markup);
  const start = head?.[0].length ?? 0;
  const end = fragmentsEnd(markup, start);
  if (head === null || end < 0) {
    throw new Failure("liquid-syntax", "`for` cannot be read", "Write `{% for ITEM in LIST %}`.");
  }
  return {
    variable: head[1] ?? "",
    collection: markup.slice(start, end),
    reversed: markup.startsWith("reversed", skipBlank(markup, end)),
    attributes: attributes(markup),
  };
}

function readLoop(markup: string): Loop {
  return strictOr<Loop>(
    markup,
    (reader) => {
      const variable = reader.need("id");
      reader.need("id", "in");
      const collection = reader.expression();
      const reversed = reader.take("id", "reversed") !== undefined;
      const found: [string, string][] = [];
      while (reader.peek("id") && reader.peek(":", 1)) {
        const key = reader.take("id", "limit") ?? reader.need("id", "offset");
        reader.need(":");
        found.push([key, reader.expression()]);
      }
      return { variable, collection, reversed, attributes: found };
    },
    () => laxLoop(markup),
  );
}

export const forTag: TagParser = (tag) => {
  const loop = readLoop(tag.markup);
  const collection = parseExpression(loop.collection);
  const settings = new Map(loop.attributes);
  const goesOn = settings.get("offset") === "continue";
  const offset = parseExpression(settings.get("offset"));
  const limit = parseExpression(settings.get("limit"));
  const name = `${loop.variable}-${loop.collection}`;
  const body = tag.section(["else"]);
  const otherwise: Body | undefined = body.end === "else" ? tag.section() : undefined;

  function segment(run: Run): readonly unknown[] {
    const from = goesOn ? (run.registers.offsets.get(name) ?? 0) : toI(offset(run));
    const list = collection(run);
    const count = limit(run);
    const items = slice(run, list, from, isTruthy(count) ? from + toI(count) : undefined);
    run.registers.offsets.set(name, from + items.length);
    return loop.reversed ? items.toReversed() : items;
  }

  return {
    blank: body.blank && (otherwise?.blank ?? true),
    render(run, writer) {
      const items = segment(run);
      if (items.length > 0) renderLoop(run, writer, { name, variable: loop.variable, items, body });
      else if (otherwise !== undefined) run.render(otherwise, writer);
    },
  };
};

interface Turns {
  readonly name: string;
  readonly variable: string;
  readonly items: readonly unknown[];
  readonly body: Body;
}

function renderLoop(run: Run, writer: Writer, { name, variable, items, body }: Turns): void {
  const { context, registers } = run;
  const parent = registers.loops.at(-1) ?? null;
  const scope: Record<string, unknown> = Object.create(null);
  let index = 0;
  const loopDrop = forloop(name, items.length, parent, () => index);
  registers.loops.push(loopDrop);
  try {
    run.within(scope, () => {
      scope.forloop = loopDrop;
      for (const item of items) {
        run.budget.step();
        scope[variable] = item;
        run.render(body, writer);
        index++;
        const stop = context.breakCalled;
        context.breakCalled = false;
        context.continueCalled = false;
        if (stop) break;
      }
    });
  } finally {
    registers.loops.pop();
  }
}

/** `forloop`, whose fields change with every turn: nothing of it is remembered. */
function forloop(name: string, length: number, parent: unknown, at: () => number): Drop {
  return new Drop("Liquid::ForloopDrop", {
    fields: {
      name: () => name,
      length: () => length,
      parentloop: () => parent,
      index: () => at() + 1,
      index0: at,
      rindex: () => length - at(),
      rindex0: () => length - at() - 1,
      first: () => at() === 0,
      last: () => at() === length - 1,
    },
    changing: true,
  });
}

/** Liquid's `Utils.slice_collection`. */
export function slice(
  run: Run,
  list: unknown,
  from: number,
  to: number | undefined,
): readonly unknown[] {
  if (typeof list === "string") return list === "" ? [] : [list];
  if (list instanceof Range) {
    const first = list.first + Math.max(0, from);
    const last = Math.min(list.last, to === undefined ? list.last : list.first + to - 1);
    const part = new Range(first, last);
    run.budget.step(part.size);
    return itemsOf(part) ?? [];
  }
  const items =
    Array.isArray(list) || isHash(list) || list instanceof Drop ? itemsOf(list) : undefined;
  if (items === undefined) return [];
  run.budget.step(items.length);
  return items.slice(Math.max(0, from), to === undefined ? undefined : Math.max(0, to));
}

const rowHead = /(\w+)[ \t\r\n\f\v]+in[ \t\r\n\f\v]+/;

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
      const scope: Record<string, unknown> = Object.create(null);
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

export const breakTag: TagParser = () => ({
  blank: false,
  render(run) {
    run.context.breakCalled = true;
  },
});

export const continueTag: TagParser = () => ({
  blank: false,
  render(run) {
    run.context.continueCalled = true;
  },
});

/** `cycle`: the next of its values at every turn. */
export const cycleTag: TagParser = (tag) => {
  const first = fragmentEnd(tag.markup, 0);
  if (first < 0) {
    throw new Failure(
      "liquid-syntax",
      "`cycle` has no values",
      "Write `{% cycle VALUE, VALUE %}`.",
    );
  }
  const named = cycleName(tag.markup);
  const values = cycleValues(named?.rest ?? tag.markup);
  const name: Expression =
    named === undefined
      ? () => values.map(({ text }) => text).join(",")
      : parseExpression(named.name);
  return {
    blank: false,
    render(run, writer) {
      const key = String(name(run));
      const turn = run.registers.cycles.get(key) ?? 0;
      run.registers.cycles.set(key, turn + 1 >= values.length ? 0 : turn + 1);
      const value = values[turn]?.value(run);
      writer.add(isNil(value) ? "" : run.text(value), tag.begin, false);
    },
  };
};

/** `NAME: values`, where the name is the longest fragment that a colon follows. */
function cycleName(markup: string): { readonly name: string; readonly rest: string } | undefined {
  const end = fragmentEnd(markup, 0);
  const after = skipBlank(markup, end);
  if (markup[after] === ":") return { name: markup.slice(0, end), rest: markup.slice(after + 1) };
  const colon = markup.lastIndexOf(":", end - 1);
  return colon > 0 && fragmentEnd(markup.slice(0, colon), 0) === colon
    ? { name: markup.slice(0, colon), rest: markup.slice(colon + 1) }
    : undefined;
}

function cycleValues(
  markup: string,
): readonly { readonly text: string; readonly value: Expression }[] {
  return markup.split(",").flatMap((part) => {
    const text = firstFragment(part)?.text;
    return text === undefined ? [] : [{ text, value: parseExpression(text) }];
  });
}
