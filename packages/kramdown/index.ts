export type { Comment, Element, InlineMath, Math, Placeholder } from "./nodes.ts";
export { kramdownOptions } from "./options/config.ts";
export {
  type HighlightOptions,
  type HighlightScope,
  JEKYLL_DEFAULTS,
  type KramdownOptions,
} from "./options/options.ts";
export { type KramdownResult, parseKramdown } from "./parse.ts";
export type { KramdownWarning } from "./parser.ts";
export { toKramdownHtml } from "./to-html/to-html.ts";
