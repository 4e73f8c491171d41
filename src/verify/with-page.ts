import { type Diagnostic, hasErrors } from "../core/diagnostic.ts";
import type { Manuscript } from "../core/manuscript.ts";
import type { Post } from "../core/post.ts";
import { printable } from "../core/printable.ts";
import { rewrite } from "../markdown/tree/rewrite.ts";
import type { Drafted } from "../readers/reader.ts";
import { diagnose } from "./codes.ts";
import { comparePage } from "./compare-page.ts";
import type { OtherFile } from "./compare-things.ts";
import { isUnrenderable } from "./from-page.ts";
import type { GivenPage } from "./given-page.ts";
import { fileOf } from "./page-addresses.ts";
import { manuscriptFromPage } from "./page-manuscript.ts";

/** What is made of a post whose page is at hand. */
export interface WithPage {
  /** By which it is known whether the copy is up to date; undefined where there is nothing to send. */
  readonly manuscript: Manuscript | undefined;
  /** What is sent in its place: the same with the image files that the page shows. */
  readonly shown: Manuscript | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares a post with its page, or makes it of the page where its source cannot be rendered. */
export function withPage(post: Post, drafted: Drafted, page: GivenPage): WithPage {
  const { manuscript, diagnostics } = drafted;
  if (manuscript === undefined) {
    return isUnrenderable(diagnostics) ? ofPage(post, diagnostics, page) : nothing(diagnostics);
  }
  const { diagnostics: found, others } = comparePage(manuscript, page.html);
  const hasStandIn = diagnostics.some(({ code }) => code === "liquid-plugin-tag");
  if (hasStandIn && !page.mayBeOld && found.some(({ code }) => code === "page-text")) {
    const made = ofPage(post, diagnostics, page);
    if (made.manuscript !== undefined) return { ...made, manuscript, shown: made.manuscript };
  }
  const taken = others.filter((one) => !page.mayBeOld || isSameImage(one));
  const told = page.mayBeOld ? old(post, found) : found;
  return {
    manuscript,
    shown: taken.length === 0 ? undefined : withImages(manuscript, taken),
    diagnostics: [...diagnostics, ...told, ...taken.map((one) => otherFile(post, one))],
  };
}

function nothing(diagnostics: readonly Diagnostic[]): WithPage {
  return { manuscript: undefined, shown: undefined, diagnostics };
}

/** What the source lacks is no error any more, if the page has the post. */
function ofPage(post: Post, found: readonly Diagnostic[], page: GivenPage): WithPage {
  const { manuscript, diagnostics } = manuscriptFromPage(post, page.html);
  if (manuscript === undefined) return nothing([...found, ...diagnostics]);
  const reasons = found.filter(
    ({ severity, code }) => severity === "error" || code === "liquid-plugin-tag",
  );
  const said = reasons.map(({ message }) => message)[0] ?? "";
  const { line } = reasons[0] ?? {};
  const message = `The copy is made from the post's page, because its source cannot be rendered as the site does: ${printable(said, 200)}`;
  const told = diagnose("from-page", message, { path: post.path, line });
  const rest = found.filter(({ severity }) => severity !== "error");
  return { manuscript, shown: undefined, diagnostics: [...rest, told, ...diagnostics] };
}

/** A page that was there before the change says nothing of it but its canonical link. */
function old({ path }: Post, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const certain = found.filter((one) => hasErrors([one]) || !one.code.startsWith("page-"));
  const [first] = found.filter((one) => !certain.includes(one));
  if (first === undefined || first.severity === "notice") return found;
  const message = `The page does not show the post as it is now, perhaps because the site is not deployed yet. ${first.message}`;
  return [...certain, diagnose("page-older", message, { path, line: first.line })];
}

/** Plugins name the files that they make after the author's: `a.png` becomes `a-800-5f2c.webp`. */
function isSameImage({ copy, page }: OtherFile): boolean {
  const stem = fileOf(copy.value).replace(/\.\w+$/, "");
  return stem !== "" && fileOf(page).includes(stem);
}

function otherFile({ path }: Post, { copy, page }: OtherFile): Diagnostic {
  const message = `The page shows ${printable(page, 200)} in the place of ${printable(copy.value, 200)}: the copy uses the page's file.`;
  return diagnose("page-image", message, { path, line: copy.line });
}

function withImages(manuscript: Manuscript, taken: readonly OtherFile[]): Manuscript {
  const files = new Map(taken.map(({ copy, page }) => [copy.value, page]));
  const change = (tree: Manuscript["tree"]) =>
    rewrite(tree, (node) => {
      const url = node.type === "image" ? files.get(node.url) : undefined;
      return node.type === "image" && url !== undefined ? { ...node, url } : node;
    });
  const tree = change(manuscript.tree);
  const isWhole = manuscript.excerpt === manuscript.tree;
  return { ...manuscript, tree, excerpt: isWhole ? tree : change(manuscript.excerpt) };
}
