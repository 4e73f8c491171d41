import type { KramdownOptions } from "./options/options.ts";
import type { ContentModel, TableSection } from "./tree.ts";

/** A value with the HTML kramdown prints for it, where that is not the value escaped. Void once the value has changed. */
export interface Printed {
  readonly of: string;
  readonly html: string;
}

/**
 * What kramdown's HTML shows and mdast has no place for. Only `toKramdownHtml` reads it, with one exception:
 * a table's `sections` say whether its first row is a heading.
 */
export interface KramdownDetails {
  /** A blank line follows the node; or stands before the first child of a container. */
  blankAfter?: true;
  blankBefore?: true;
  /** A paragraph that is printed without its tags, in a tight list; `newline` if a line ends after it. */
  transparent?: true;
  newline?: true;
  /** Text that stands between the blocks without being one. */
  loose?: true;
  /** A paragraph that is one image becomes a figure. */
  standalone?: true;
  printed?: Printed;
  printedAttributes?: Readonly<Record<string, Printed>>;
  /** The order of the attributes where it is not the usual one. */
  order?: readonly string[];
  model?: ContentModel;
  selfClosing?: true;
  /** The attributes of a task's box, if the author gave it some. */
  box?: Readonly<Record<string, string>>;
  /** A comment that is `<? ?>`. */
  instruction?: true;
  /** A comment that stands in running text. */
  inline?: true;
  /** Printed as it is, instead of this node and those after it that are `covered`. */
  verbatim?: string;
  covered?: true;
  /** Code that does not end with a newline. */
  unterminated?: true;
  /** The sections of a table, with how many rows each has. Without a "head" the first row is an ordinary one. */
  sections?: readonly { readonly kind: TableSection["kind"]; readonly rows: number }[];
  /** On the root: the options as `{::options}` left them, if there was one. */
  options?: KramdownOptions;
}

declare module "mdast" {
  interface Data {
    kramdown?: KramdownDetails;
  }
}
