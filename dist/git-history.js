import { treeOf } from "./git-source.js";
import { changedPaths, firstParent, isAncestor, originRepository } from "./git-history2.js";
export { changedPaths, firstParent, isAncestor, originRepository, treeOf };
