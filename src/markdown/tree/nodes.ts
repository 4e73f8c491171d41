import type { Node, PhrasingContent, RootContent } from "mdast";

export type {
  Comment,
  Element,
  InlineMath,
  Math,
  Placeholder,
} from "../../../packages/kramdown/index.ts";

declare module "mdast" {
  interface Data {
    /** True for text that is nested too deeply to be read. */
    flattened?: true | undefined;
  }
}

export type AnyNode = Node | RootContent | PhrasingContent;
