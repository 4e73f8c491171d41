import type { Definition, ImageReference, LinkReference, Root } from "mdast";
import type { Diagnostic } from "../core/diagnostic.ts";
import { finding } from "./finding.ts";
import { type Change, rewrite, walk } from "./rewrite.ts";

/** The tree with reference links and images made direct ones, and without definitions: no dialect needs to know of them. */
export function resolveReferences(root: Root): {
  tree: Root;
  diagnostics: readonly Diagnostic[];
} {
  const definitions = new Map<string, Definition>();
  walk(root, (node) => {
    if (node.type === "definition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    return undefined;
  });
  const diagnostics: Diagnostic[] = [];
  const find = (node: LinkReference | ImageReference): Definition | undefined => {
    const definition = definitions.get(node.identifier);
    if (definition === undefined) {
      const label = node.label ?? node.identifier;
      diagnostics.push(finding("undefined-reference", node, `\`[${label}]\` is not defined.`));
    }
    return definition;
  };
  const tree = rewrite(root, (node): Change => {
    if (node.type === "definition") return [];
    if (node.type !== "linkReference" && node.type !== "imageReference") return node;
    const definition = find(node);
    const rest = {
      ...(node.position && { position: node.position }),
      ...(node.data && { data: node.data }),
    };
    const target = definition && { url: definition.url, title: definition.title ?? null };
    if (node.type === "linkReference") {
      return target ? { type: "link", ...target, children: node.children, ...rest } : node.children;
    }
    const alt = node.alt ?? "";
    return target
      ? { type: "image", ...target, alt, ...rest }
      : { type: "text", value: alt, ...rest };
  });
  return { tree, diagnostics };
}
