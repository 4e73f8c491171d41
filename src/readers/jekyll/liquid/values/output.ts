import { type Expression, parseExpression } from "../syntax/expression.ts";
import { keywordArgument, laxOutput } from "../syntax/lax.ts";
import { type StrictReader, strictOr } from "../syntax/strict.ts";

/** A value with its filters. */
export function parseOutput(markup: string): Expression {
  return strictOr(markup, strictOutput, () => {
    const output = laxOutput(markup);
    return output === undefined
      ? () => null
      : filtered(
          parseExpression(output.value),
          output.filters.map(({ name, args }) => ({ name, args: args.map(laxArgument) })),
        );
  });
}

interface FilterCall {
  readonly name: string;
  readonly args: readonly Argument[];
}

interface Argument {
  readonly key: string | undefined;
  readonly value: Expression;
}

function laxArgument(text: string): Argument {
  const keyword = keywordArgument(text);
  if (keyword === undefined) return { key: undefined, value: parseExpression(text) };
  return { key: keyword[0], value: parseExpression(keyword[1]) };
}

function strictOutput(reader: StrictReader): Expression {
  const value = parseExpression(reader.expression());
  const filters: FilterCall[] = [];
  while (reader.take("|") !== undefined) {
    const name = reader.need("id");
    const args: Argument[] = [];
    if (reader.take(":") !== undefined) {
      do args.push(strictArgument(reader));
      while (reader.take(",") !== undefined);
    }
    filters.push({ name, args });
  }
  return filtered(value, filters);
}

function strictArgument(reader: StrictReader): Argument {
  const key = reader.peek("id") && reader.peek(":", 1) ? reader.need("id") : undefined;
  if (key !== undefined) reader.need(":");
  return { key, value: parseExpression(reader.expression()) };
}

function filtered(value: Expression, filters: readonly FilterCall[]): Expression {
  if (filters.length === 0) return value;
  return (run) => {
    let result = value(run);
    for (const { name, args } of filters) {
      const plain = args.filter(({ key }) => key === undefined).map((arg) => arg.value(run));
      const named = args.flatMap(({ key, value: of }) =>
        key === undefined ? [] : [[key, of(run)]],
      );
      if (named.length > 0) plain.push(Object.fromEntries(named));
      result = run.filter(name, result, plain);
    }
    return result;
  };
}
