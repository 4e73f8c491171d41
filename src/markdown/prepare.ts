import type { Root } from "mdast";
import type { Diagnostic } from "../core/diagnostic.ts";
import { absoluteUrls } from "./passes/absolute-urls.ts";
import { boundDepth } from "./passes/bound-depth.ts";
import { controlCharacters } from "./passes/control-characters.ts";
import { recogniseEmbeds } from "./passes/embeds.ts";
import { missingFiles, type SiteFiles } from "./passes/missing-files.ts";
import { relocate, type SourceText } from "./passes/relocate.ts";
import { tidy } from "./passes/tidy.ts";
import type { UrlBase } from "./url.ts";

export interface Preparation extends UrlBase {
  /** Leads the tree's positions back to the post's file. */
  readonly source: SourceText;
  /** Whether the files that the post shows exist; left out, nobody looks. */
  readonly files?: SiteFiles;
}

/**
 * A parsed post as every dialect takes it: positions of the source file, at most a hundred levels deep, URLs absolute,
 * embeds named, HTML made Markdown where it means the same.
 */
export function prepare(
  root: Root,
  preparation: Preparation,
): { tree: Root; diagnostics: readonly Diagnostic[] } {
  relocate(root, preparation.source);
  const bounded = boundDepth(root);
  const linked = absoluteUrls(bounded.tree, preparation);
  // Before, for iframes and scripts, which tidying takes away; after, for paragraphs that were HTML.
  const tidied = tidy(recogniseEmbeds(linked.tree));
  const controlled = controlCharacters(recogniseEmbeds(tidied.tree));
  return {
    tree: controlled.tree,
    diagnostics: [
      ...bounded.diagnostics,
      ...linked.diagnostics,
      ...(preparation.files ? missingFiles(linked.tree, preparation.files) : []),
      ...tidied.diagnostics,
      ...controlled.diagnostics,
    ],
  };
}
