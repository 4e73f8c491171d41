import type { KramdownOptions } from "./options/options.ts";
import type { Cursor } from "./text/cursor.ts";
import type { AttributeList, Boundary, Root, Tree } from "./tree.ts";

/** Something kramdown would warn of too, with its place in the source text. */
export interface KramdownWarning {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export interface LinkDefinition {
  readonly url: string;
  readonly title: string | undefined;
  readonly boundary?: Boundary;
}

export interface FootnoteDefinition {
  readonly content: Root;
  readonly boundary: Boundary;
}

export interface AbbreviationDefinition {
  readonly title: string;
  readonly boundary: Boundary;
}

/** What one run of the parser knows: the definitions found so far and the options, which `{::options}` may change. */
export interface Parser {
  options: KramdownOptions;
  readonly attributeLists: Map<string, AttributeList>;
  readonly linkDefinitions: Map<string, LinkDefinition>;
  readonly footnotes: Map<string, FootnoteDefinition>;
  readonly abbreviations: Map<string, AbbreviationDefinition>;
  /** Steps left for trying spans; a text that uses them up has no more spans (only hostile text does). */
  budget: number;
  warn(message: string, offset: number): void;
  /** Parses blocks into `container`; true if the container's own end tag was found. */
  parseBlocks(container: Tree, cursor: Cursor, depth: number): boolean;
  /** Parses spans into `context.container`; true if the stop was found. */
  parseSpans(context: SpanContext, stop?: Stop): boolean;
}

/** Where block rules work. */
export interface BlockContext {
  readonly parser: Parser;
  readonly cursor: Cursor;
  readonly container: Tree;
  /** An attribute list that waits for the next block. */
  pending: AttributeList | undefined;
  readonly depth: number;
  /** HTML and nothing else: `markdown` attributes mean nothing. */
  readonly literal?: boolean;
}

/** True if the rule made something of the text at the cursor. */
export type BlockRule = (context: BlockContext) => boolean;

/** Which spans are open around a span: kramdown nests none of these in its like. */
export interface Within {
  readonly em: boolean;
  readonly strong: boolean;
  readonly link: boolean;
}

export const WITHIN_NOTHING: Within = { em: false, strong: false, link: false };

/** Which span rules apply: all, or the few that find a table's cells and the tags inside of raw HTML. */
export type SpanRules = "all" | "code" | "codeAndHtml" | "html";

/** Where span rules work. */
export interface SpanContext {
  readonly parser: Parser;
  readonly cursor: Cursor;
  readonly container: Tree;
  readonly within: Within;
  readonly rules: SpanRules;
  readonly depth: number;
}

/** What ends a span. */
export interface Stop {
  /** True for the kind of stop that also looks at brackets. */
  readonly brackets: boolean;
  /** True if the span ends at the cursor. */
  reached(): boolean;
}

/** True if the rule made something of the text at the cursor. */
export type SpanRule = (context: SpanContext) => boolean;

/**
 * How many steps a text of this length may take: a real one takes less than one for each character. kramdown reads a span
 * whose end it did not find a second time, which doubles with each level; this keeps hostile text linear.
 */
export function spanBudget(length: number): number {
  return 4 * length + 400;
}

/** Blocks and spans nested deeper than this are text. No author comes near; a hostile text would overflow the stack. */
export const MAXIMUM_DEPTH = 100;
