import type { Nodes, Parents, Root, RootContent } from "mdast";

/** What becomes of a node: it, another, several, or none. */
export type Change = RootContent | readonly RootContent[];

/**
 * A new tree in which each node, its children already rewritten, is replaced by what `change` makes of it.
 * Works with a stack of its own, so that no depth of nesting overflows; the tree that is given stays as it is.
 */
export function rewrite(
  root: Root,
  change: (node: RootContent, ancestors: readonly Parents[]) => Change,
): Root {
  interface Frame {
    readonly node: Parents;
    next: number;
    readonly children: RootContent[];
  }
  const frames: Frame[] = [{ node: root, next: 0, children: [] }];
  const ancestors: Parents[] = [root];
  for (;;) {
    const frame = frames.at(-1) as Frame;
    const child = frame.node.children[frame.next++];
    if (child !== undefined) {
      if (isParent(child)) {
        frames.push({ node: child, next: 0, children: [] });
        ancestors.push(child);
      } else add(frame.children, change(child, ancestors));
      continue;
    }
    frames.pop();
    ancestors.pop();
    const copy = { ...frame.node, children: frame.children } as Parents;
    const parent = frames.at(-1);
    if (parent === undefined) return copy as Root;
    add(parent.children, change(copy as RootContent, ancestors));
  }
}

/**
 * Calls `see` for each node below the root, parents first, with the nodes above it, the root first.
 * `"skip"` leaves out what is below the node.
 */
export function walk(
  root: Nodes,
  see: (node: RootContent, ancestors: readonly Parents[]) => "skip" | undefined,
): void {
  if (!isParent(root)) return;
  const ancestors: Parents[] = [root];
  const next: number[] = [0];
  while (ancestors.length > 0) {
    const parent = ancestors.at(-1) as Parents;
    const at = next.pop() ?? 0;
    const child = parent.children[at];
    if (child === undefined) {
      ancestors.pop();
      continue;
    }
    next.push(at + 1);
    if (see(child, ancestors) !== "skip" && isParent(child)) {
      ancestors.push(child);
      next.push(0);
    }
  }
}

export function isParent(node: Nodes): node is Parents {
  return "children" in node;
}

function add(to: RootContent[], change: Change): void {
  if ("type" in change) to.push(change);
  else for (const node of change) to.push(node);
}
