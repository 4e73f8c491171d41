import type { IncludeSubstitute } from "../../stand-ins/given.ts";
import { Failure, missingInclude } from "../failure.ts";
import { type Run, scopeOf } from "../run.ts";
import { givenBy, writeTemplate } from "../substitutes.ts";
import { parseExpression } from "../syntax/expression.ts";
import type { TagParser } from "../syntax/node.ts";
import type { TagSource } from "../syntax/tag-source.ts";
import { toS } from "../values/ruby.ts";
import type { Writer } from "../writer.ts";

interface Include {
  /** As written; a template where it holds `{{`. */
  readonly file: string;
  readonly parameters: string | undefined;
}

const white = /[ \t\r\n\f\v]/;

/** Where the file's name ends: at white space outside of `{{ }}`. */
function readInclude(markup: string): Include {
  const text = markup.trim();
  let end = 0;
  while (end < text.length && !white.test(text[end] ?? "")) {
    const close = text.startsWith("{{", end) ? text.indexOf("}}", end) : -1;
    end = close < 0 ? end + 1 : close + 2;
  }
  const rest = text.slice(end).trim();
  return { file: text.slice(0, end), parameters: rest === "" ? undefined : rest };
}

const parameter =
  /([\w-]+)[ \t\r\n\f\v]*=[ \t\r\n\f\v]*(?:"((?:[^"\\]|\\[^\n])*)"|'((?:[^'\\]|\\[^\n])*)'|([\w.-]+))/y;

type Parameter = readonly [key: string, value: (run: Run) => unknown];

/** @throws {Failure} what stands there is no list of parameters */
function readParameters(text: string, tag: TagSource): readonly Parameter[] {
  const found: Parameter[] = [];
  for (let at = 0; at < text.length; ) {
    parameter.lastIndex = at;
    const match = parameter.exec(text);
    const end = parameter.lastIndex;
    if (match === null || (end < text.length && !white.test(text[end] ?? ""))) {
      throw new Failure(
        "liquid-arguments",
        `Invalid syntax for \`${tag.name}\`: \`${text}\``,
        `Write \`{% ${tag.name} file.ext param='value' param2='value' %}\`.`,
      );
    }
    found.push([match[1] ?? "", parameterValue(match)]);
    at = end;
    while (white.test(text[at] ?? "")) at++;
  }
  return found;
}

function parameterValue([, , double, single, variable]: RegExpExecArray): (run: Run) => unknown {
  if (double !== undefined) return () => double.replaceAll('\\"', '"');
  if (single !== undefined) return () => single.replaceAll("\\'", "'");
  return parseExpression(variable);
}

/** Jekyll's rule for names (contracts/jekyll.md §9): no `./`, no `..`, no blanks. */
function checkName(file: string, tag: TagSource): void {
  if (/[./]{2,}/.test(file) || !/^[\w/.\-()+~#@]+$/.test(file)) {
    throw new Failure(
      "liquid-arguments",
      `Invalid syntax for \`${tag.name}\`: the file's name \`${file}\` contains invalid characters or sequences`,
      `Write \`{% ${tag.name} file.ext param='value' param2='value' %}\`.`,
    );
  }
}

/** An include whose files lie where `directory` says. */
function includeFrom(directory: (run: Run) => string): TagParser {
  return (tag) => {
    const { file, parameters } = readInclude(tag.markup);
    const given = readParameters(parameters ?? "", tag);
    // A name that is a template always comes with parameters, be they none.
    const scoped = parameters !== undefined || file.includes("{{");
    return {
      blank: false,
      render(run, writer) {
        const name = file.includes("{{") ? run.inline(file) : file;
        checkName(name, tag);
        const path = [directory(run), name].filter((part) => part !== "").join("/");
        const template = run.template(path, name, tag);
        const scope = Object.fromEntries(given.map(([key, value]) => [key, value(run)]));
        if (!("templates" in template)) {
          run.note(tag, `The include \`${name}\` is not in the blog and was replaced`);
          replace(template, { run, writer, tag, path, name, scope });
          return;
        }
        const show = () => run.render(template, writer);
        run.deeper("Includes", () =>
          writer.pin(tag.begin, () =>
            scoped ? run.within(scopeOf({ include: scope }), show) : show(),
          ),
        );
      },
    };
  };
}

interface Replacing {
  readonly run: Run;
  readonly writer: Writer;
  readonly tag: TagSource;
  readonly path: string;
  readonly name: string;
  readonly scope: Readonly<Record<string, unknown>>;
}

/** @throws {Failure} the include was not given what stands for it is made of */
function replace(
  substitute: IncludeSubstitute,
  { run, writer, tag, path, name, scope }: Replacing,
): void {
  if ("template" in substitute) {
    const text = run.within(scopeOf({ include: scope }), () => run.inline(substitute.template));
    writeTemplate(text, tag, run, writer);
    return;
  }
  const named = Object.entries(scope).flatMap(([key, value]): [string, string][] => {
    const text = value === true || value === false ? "" : toS(value);
    return text.trim() === "" ? [] : [[key, text]];
  });
  const nodes = substitute.make(
    givenBy(run, { words: [], named: new Map(named), markup: tag.markup, content: "" }),
  );
  if (nodes === undefined) throw missingInclude(path, name);
  run.stand(nodes, tag, writer);
}

/** `include`: a file of the site's includes. */
export const includeTag = includeFrom((run) => run.includesDirectory);

/** Relative to the post's own directory. */
export const includeRelativeTag = includeFrom(({ subject }) =>
  subject.path.includes("/") ? subject.path.slice(0, subject.path.lastIndexOf("/")) : "",
);
