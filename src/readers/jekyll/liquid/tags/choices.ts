import { Failure } from "../failure.ts";
import type { Run } from "../run.ts";
import { compare, parseCondition } from "../syntax/condition.ts";
import { type Expression, parseExpression } from "../syntax/expression.ts";
import { firstFragment, fragmentEnd, skipBlank } from "../syntax/lax.ts";
import type { Node, TagParser } from "../syntax/node.ts";
import type { Body, Section, TagSource } from "../syntax/tag-source.ts";
import { isTruthy } from "../values/ruby.ts";

interface Branch extends Body {
  holds(run: Run): boolean;
}

const always = () => true;

/** What one of many tests costs. */
const lookOfTest = 64;

function branches(tag: TagSource, negated: boolean): readonly Branch[] {
  const found: Branch[] = [];
  let condition = conditionOf(tag.markup, negated);
  for (;;) {
    const section: Section = tag.section(["elsif", "else"]);
    found.push({ ...section, holds: condition });
    if (section.end === `end${tag.name}`) return found;
    condition = section.end === "else" ? always : conditionOf(section.markup, false);
  }
}

function conditionOf(markup: string, negated: boolean): (run: Run) => boolean {
  const expression = parseCondition(markup);
  return (run) => {
    run.budget.look(lookOfTest);
    return isTruthy(expression(run)) !== negated;
  };
}

function firstOf(found: readonly Branch[]): Node {
  const blank = found.every((branch) => branch.blank);
  return {
    blank,
    render(run, writer) {
      const branch = found.find(({ holds }) => holds(run));
      if (branch !== undefined) run.render(branch, writer);
    },
  };
}

/** `if`: the first branch whose condition holds. */
export const ifTag: TagParser = (tag) => firstOf(branches(tag, false));
/** `unless`: the same, the first condition turned round. */
export const unlessTag: TagParser = (tag) => firstOf(branches(tag, true));

/** `case`: every `when` that holds is rendered, `else` only where none did before it. */
export const caseTag: TagParser = (tag) => {
  const subject = firstFragment(tag.markup);
  if (subject === undefined) {
    throw new Failure(
      "liquid-syntax",
      "`case` has nothing to decide on",
      "Write `{% case VALUE %}`.",
    );
  }
  const value = parseExpression(subject.text);
  const found: (Branch & { readonly otherwise: boolean })[] = [];
  let section = tag.section(["when", "else"]);
  let blank = section.blank;
  while (section.end !== "endcase") {
    const { end, markup } = section;
    if (end === "else" && skipBlank(markup, 0) < markup.length) {
      throw new Failure(
        "liquid-syntax",
        "`else` of `case` takes no arguments",
        "Write `{% else %}`.",
      );
    }
    const tests = end === "else" ? [always] : whens(markup, value);
    section = tag.section(["when", "else"]);
    blank &&= section.blank;
    for (const holds of tests) found.push({ ...section, holds, otherwise: end === "else" });
  }
  return {
    blank,
    render(run, writer) {
      let chosen = false;
      for (const branch of found) {
        if (branch.otherwise && chosen) continue;
        if (!branch.holds(run)) continue;
        run.render(branch, writer);
        if (branch.otherwise) return;
        chosen = true;
      }
    },
  };
};

/** `a or b, c`: one test for each. */
function whens(markup: string, value: Expression): readonly ((run: Run) => boolean)[] {
  const tests: ((run: Run) => boolean)[] = [];
  let at: number | undefined = 0;
  while (at !== undefined) {
    const fragment = firstFragment(markup, at);
    if (fragment === undefined) {
      throw new Failure(
        "liquid-syntax",
        "`when` has no value",
        "Write `{% when VALUE or VALUE %}`.",
      );
    }
    const candidate = parseExpression(fragment.text);
    tests.push((run) => {
      run.budget.look(lookOfTest);
      return isTruthy(compare(value(run), "==", candidate(run)));
    });
    at = nextWhen(markup, fragment.end);
  }
  return tests;
}

const or = /[ \t\r\n\f\v]+or[ \t\r\n\f\v]+/y;

function nextWhen(markup: string, end: number): number | undefined {
  or.lastIndex = end;
  let next = or.test(markup) ? or.lastIndex : undefined;
  const comma = skipBlank(markup, end);
  if (next === undefined && markup[comma] === ",") next = skipBlank(markup, comma + 1);
  return next !== undefined && fragmentEnd(markup, next) >= 0 ? next : undefined;
}
