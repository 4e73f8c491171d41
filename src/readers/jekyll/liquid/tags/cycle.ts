import { Failure } from "../failure.ts";
import { type Expression, parseExpression } from "../syntax/expression.ts";
import { firstFragment, fragmentEnd, skipBlank } from "../syntax/lax.ts";
import type { TagParser } from "../syntax/node.ts";
import { isNil, toS } from "../values/ruby.ts";

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
      const key = toS(name(run));
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
