import {
  MAXIMUM_DEPTH,
  type SpanContext,
  type SpanRule,
  type SpanRules,
  type Stop,
} from "../parser.ts";
import { autolink } from "./autolink.ts";
import { codeSpan } from "./code.ts";
import { emphasis } from "./emphasis.ts";
import { spanExtension } from "./extension.ts";
import { footnoteMarker } from "./footnote.ts";
import { spanHtml } from "./html.ts";
import { link } from "./link.ts";
import { entity, escapedCharacter, inlineMath, lineBreak, strikethrough } from "./simple.ts";
import { smartQuote } from "./smart-quotes.ts";
import { addText } from "./text.ts";
import { typography } from "./typography.ts";

interface RuleSet {
  /** In the order in which kramdown asks them. */
  readonly rules: readonly SpanRule[];
  /** Where one of them, or a stop, may match. */
  readonly start: RegExp;
  readonly startOrBracket: RegExp;
}

function ruleSet(rules: readonly SpanRule[], start: string): RuleSet {
  return { rules, start: new RegExp(start, "g"), startOrBracket: new RegExp(`\\]|${start}`, "g") };
}

const RULE_SETS: Readonly<Record<SpanRules, RuleSet>> = {
  all: ruleSet(
    [
      emphasis,
      codeSpan,
      autolink,
      spanHtml,
      footnoteMarker,
      link,
      smartQuote,
      inlineMath,
      spanExtension,
      entity,
      typography,
      lineBreak,
      escapedCharacter,
      strikethrough,
    ],
    "[*_`<[$&\\\\]|!\\[|~~|--|\\.\\.\\.| ?>>|  (?=\\n)|\\{:|[^\\\\]?[\"']",
  ),
  code: ruleSet([codeSpan], "`"),
  codeAndHtml: ruleSet([codeSpan, spanHtml], "[`<]"),
  html: ruleSet([spanHtml], "<"),
};

/** Reads spans from the cursor on into the container, up to the stop or the end. True if the stop was found. */
export function parseSpans(context: SpanContext, stop?: Stop): boolean {
  const { parser, cursor, depth } = context;
  const { text } = cursor;
  const { rules, start, startOrBracket } = RULE_SETS[context.rules];
  const pattern = stop?.brackets ? startOrBracket : start;
  while (cursor.at < text.length && depth <= MAXIMUM_DEPTH) {
    parser.budget -= 1;
    if (parser.budget < 0) break;
    pattern.lastIndex = cursor.at;
    const match = pattern.exec(text);
    if (!match) break;
    if (match.index > cursor.at) addText(context, cursor.at, match.index);
    if (stop?.reached()) return true;
    if (!rules.some((tryRule) => tryRule(context))) addText(context, cursor.at, cursor.at + 1);
  }
  if (!stop) addText(context, cursor.at, text.length);
  return false;
}
