import { attribute, classesOf, isTag, type Tag, visitTags } from "./dom.ts";

/** A CSS selector that was read: whether a tag is one of those that it means. */
export type Selector = (tag: Tag) => boolean;

type Test = (tag: Tag) => boolean;

interface Step {
  readonly tests: readonly Test[];
  /** How this step stands to the one before it. */
  readonly within: "child" | "descendant";
}

/**
 * Reads a CSS selector: names of tags, `#id`, `.class`, `[attribute]`, `[attribute="value"]` with `^=`, `$=`, `*=` and `~=`,
 * `:nth-child(n)`, children (`>`), descendants and lists. Null for all else, which would match nothing unnoticed.
 */
export function readSelector(text: string): Selector | null {
  const lists: Step[][] = [];
  for (const part of splitList(text)) {
    const steps = stepsOf(part.trim());
    if (steps === null) return null;
    lists.push(steps);
  }
  if (lists.length === 0) return null;
  return (tag) => lists.some((steps) => matches(tag, steps, steps.length - 1));
}

/** The tags of a page that a selector means. */
export function select(root: Tag, selector: Selector, most = 2): readonly Tag[] {
  const found: Tag[] = [];
  if (selector(root)) found.push(root);
  visitTags(root, (tag) => {
    if (found.length < most && selector(tag)) found.push(tag);
    return found.length < most;
  });
  return found;
}

function matches(tag: Tag, steps: readonly Step[], at: number): boolean {
  const step = steps[at];
  if (step === undefined || !step.tests.every((test) => test(tag))) return false;
  if (at === 0) return true;
  for (let above = parentOf(tag); above !== undefined; above = parentOf(above)) {
    if (matches(above, steps, at - 1)) return true;
    if (step.within === "child") return false;
  }
  return false;
}

function parentOf({ parentNode }: Tag): Tag | undefined {
  return parentNode !== null && "tagName" in parentNode ? parentNode : undefined;
}

/** At the commas that stand in no brackets and no quotes, blanks folded. */
function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let quote = "";
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === "\\") {
      part += sign + (text[++at] ?? "");
      continue;
    }
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "[") depth++;
    else if (sign === "]") depth--;
    else if (sign === "," && depth === 0) {
      parts.push(part);
      part = "";
      continue;
    } else if (/\s/.test(sign) && (part === "" || part.endsWith(" ") || part.endsWith(">")))
      continue;
    else if (sign === ">" && part.endsWith(" ")) part = part.slice(0, -1);
    part += /\s/.test(sign) && quote === "" ? " " : sign;
  }
  return [...parts, part];
}

const token =
  /(>)|( )|\*|#((?:\\.|[\w\u0080-\uffff-])+)|\.((?:\\.|[\w\u0080-\uffff-])+)|\[([\w:-]+)(?:([~|^$*]?=)("[^"]*"|'[^']*'|[\w-]+))?\]|:nth-child\((\d+)\)|([a-zA-Z][\w-]*)/y;

function stepsOf(text: string): Step[] | null {
  const steps: Step[] = [];
  let tests: Test[] = [];
  let within: Step["within"] = "descendant";
  let isOpen = false;
  const close = () => {
    if (isOpen) steps.push({ tests, within });
    tests = [];
    isOpen = false;
  };
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    if (found === null) return null;
    const [, child, blank, id, name, key, sign, value, position, tagName] = found;
    if (child !== undefined || blank !== undefined) {
      if (!isOpen) return null;
      close();
      within = child === undefined ? "descendant" : "child";
      continue;
    }
    isOpen = true;
    if (id !== undefined) tests.push((tag) => attribute(tag, "id") === unescaped(id));
    if (name !== undefined) tests.push((tag) => classesOf(tag).includes(unescaped(name)));
    if (tagName !== undefined) tests.push((tag) => tag.tagName === tagName.toLowerCase());
    if (position !== undefined) tests.push((tag) => positionOf(tag) === Number(position));
    if (key !== undefined) tests.push(attributeTest(key, sign, value?.replace(/^["']|["']$/g, "")));
  }
  if (!isOpen) return null;
  close();
  return steps;
}

function attributeTest(name: string, sign: string | undefined, value = ""): Test {
  return (tag) => {
    const own = attribute(tag, name.toLowerCase());
    if (own === undefined || sign === undefined) return own !== undefined;
    switch (sign) {
      case "^=":
        return own.startsWith(value);
      case "$=":
        return own.endsWith(value);
      case "*=":
        return own.includes(value);
      case "~=":
        return own.split(/\s+/).includes(value);
      default:
        return own === value;
    }
  };
}

/** Which of its parent's tags it is, from 1. */
export function positionOf(tag: Tag): number {
  return (tag.parentNode?.childNodes ?? []).filter(isTag).indexOf(tag) + 1;
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, "$1");
}

/** A name as CSS writes it. */
export function escaped(name: string): string {
  return name.replace(/[^\w\u0080-\uffff-]|^\d/g, (sign) => `\\${sign}`);
}
