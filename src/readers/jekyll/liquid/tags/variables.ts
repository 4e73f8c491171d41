import { Failure } from "../failure.ts";
import { isBlank, skipBlank } from "../syntax/lax.ts";
import { type Node, silent, type TagParser, writes } from "../syntax/node.ts";
import { isNumber } from "../values/numbers.ts";
import { parseOutput } from "../values/output.ts";
import { createWriter } from "../writer.ts";

const nameCharacter = /[\w\-.[\]()]/;

/** The name before the first `=` that has one, and what follows it. */
function assignment(markup: string): { readonly name: string; readonly value: string } | undefined {
  for (let sign = markup.indexOf("="); sign >= 0; sign = markup.indexOf("=", sign + 1)) {
    let end = sign;
    while (end > 0 && isBlank(markup.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > 0 && nameCharacter.test(markup[start - 1] ?? "")) start--;
    if (start < end) {
      return { name: markup.slice(start, end), value: markup.slice(skipBlank(markup, sign + 1)) };
    }
  }
  return undefined;
}

/** `assign`: a name for a value. */
export const assignTag: TagParser = (tag) => {
  const found = assignment(tag.markup);
  if (found === undefined) {
    throw new Failure(
      "liquid-syntax",
      "`assign` cannot be read",
      "Write `{% assign NAME = VALUE %}`.",
    );
  }
  const value = parseOutput(found.value);
  return silent((run) => {
    run.context.bottom()[found.name] = value(run);
  });
};

/** `capture`: a name for what a block writes. */
export const captureTag: TagParser = (tag): Node => {
  const name = /[\w\-.[\]()]+/.exec(tag.markup)?.[0];
  if (name === undefined) {
    throw new Failure("liquid-syntax", "`capture` has no name", "Write `{% capture NAME %}`.");
  }
  const body = tag.section();
  return silent((run) => {
    const writer = createWriter();
    run.render(body, writer);
    run.context.bottom()[name] = writer.buffer;
  });
};

/** `increment` and `decrement` count apart from `assign`. */
function counter(step: 1 | -1): TagParser {
  return (tag) => {
    const name = tag.markup.trim();
    return writes(tag, ({ context }) => {
      const counters = context.environments as Record<string, unknown>;
      const before = Object.hasOwn(counters, name) ? counters[name] : 0;
      const value = isNumber(before) ? Number(before) : 0;
      counters[name] = value + step;
      return String(step > 0 ? value : value + step);
    });
  };
}

/** `increment`: a counter from 0, written and then counted up. */
export const incrementTag = counter(1);
/** `decrement`: a counter from -1, counted down and then written. */
export const decrementTag = counter(-1);
