import { Failure } from "../failure.ts";
import { type Run, scopeOf } from "../run.ts";
import { parseExpression, toI } from "../syntax/expression.ts";
import { attributes, fragmentsEnd, skipBlank } from "../syntax/lax.ts";
import type { TagParser } from "../syntax/node.ts";
import { strictOr } from "../syntax/strict.ts";
import type { Body } from "../syntax/tag-source.ts";
import { Drop, isTruthy } from "../values/ruby.ts";
import type { Writer } from "../writer.ts";
import { slice } from "./slice.ts";

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

/** `for`, with Liquid's `forloop`, `offset:continue`, `reversed` and `else`. */
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
  const scope = scopeOf({});
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

/** `break`: the loop ends. */
export const breakTag: TagParser = () => ({
  blank: false,
  render(run) {
    run.context.breakCalled = true;
  },
});

/** `continue`: the loop goes on with its next item. */
export const continueTag: TagParser = () => ({
  blank: false,
  render(run) {
    run.context.continueCalled = true;
  },
});
