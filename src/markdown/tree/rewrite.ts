import type { Nodes, Parents, Root, RootContent } from "mdast";

/** What becomes of a node: it, another, several, or none. */
export type Change = RootContent | readonly RootContent[];

/**
 * A new tree in which each node, its children already rewritten, is replaced by what `change` makes of it.
 * Works with a stack of its own, so that no depth of nesting overflows; the tree that is given stays as it is. What
 * nothing changes is not copied: both trees hold the same node.
 */
export function rewrite(
  root: Root,
  change: (node: RootContent, ancestors: readonly Parents[]) => Change,
): Root {
  const frames: Frame[] = [];
  const ancestors: Parents[] = [root];
  let frame: Frame = { node: root, next: 0, children: undefined };
  for (;;) {
    const child = frame.node.children[frame.next++];
    if (child !== undefined) {
      if (isParent(child)) {
        frames.push(frame);
        ancestors.push(child);
        frame = { node: child, next: 0, children: undefined };
      } else put(frame, child, change(child, ancestors));
      continue;
    }
    const { node, children } = frame;
    const done = (children === undefined ? node : { ...node, children }) as Parents;
    const parent = frames.pop();
    if (parent === undefined) return done as Root;
    ancestors.pop();
    frame = parent;
    put(frame, node as RootContent, change(done as RootContent, ancestors));
  }
}

interface Frame {
  readonly node: Parents;
  next: number;
  /** Undefined as long as they are those of the node. */
  children: RootContent[] | undefined;
}

/** What has become of the child that was looked at last. */
function put(frame: Frame, child: RootContent, change: Change): void {
  if (frame.children === undefined) {
    if (change === child) return;
    frame.children = frame.node.children.slice(0, frame.next - 1);
  }
  if (isNode(change)) frame.children.push(change);
  else for (const node of change) frame.children.push(node);
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
  const places: number[] = [];
  let parent: Parents = root;
  let next = 0;
  for (;;) {
    const child = parent.children[next++];
    if (child === undefined) {
      ancestors.pop();
      const above = ancestors[ancestors.length - 1];
      if (above === undefined) return;
      parent = above;
      next = places.pop() ?? 0;
    } else if (see(child, ancestors) !== "skip" && isParent(child)) {
      ancestors.push(child);
      places.push(next);
      parent = child;
      next = 0;
    }
  }
}

/** `walk` without what stands in paragraphs and headings, where there are no blocks; `see` is called for those too. */
export function walkBlocks(
  root: Nodes,
  see: (node: RootContent, ancestors: readonly Parents[]) => void,
): void {
  walk(root, (node, ancestors) => {
    see(node, ancestors);
    return node.type === "paragraph" || node.type === "heading" ? "skip" : undefined;
  });
}

/** Read, not asked for with `in`, which takes several times as long where nodes of all kinds come by. */
export function isParent(node: Nodes): node is Parents {
  return (node as Partial<Parents>).children !== undefined;
}

function isNode(change: Change): change is RootContent {
  return (change as Partial<RootContent>).type !== undefined;
}
