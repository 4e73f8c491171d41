import { treeOf } from "./git-source.js";
import { changedPaths, changesBetween, firstParent, isAncestor, originRepository } from "./git-history2.js";
export { changedPaths, changesBetween, firstParent, isAncestor, originRepository, treeOf };
