import { blobId } from "../../github/blob-id.ts";
import { GitHubError } from "../../github/errors.ts";
import type { Repository, TreeFile } from "../../github/repository.ts";
import { type BlogTexts, obstacleOf, type RecordsOrder, recordPaths } from "./plan-records.ts";

/** A branch's files at one commit. */
export type BranchTree = ReadonlyMap<string, TreeFile>;

/** The files of a commit that the records are about. @throws {GitHubError} they cannot be read */
export async function branchTexts(
  repository: Repository,
  tree: BranchTree,
  order: RecordsOrder,
): Promise<BlogTexts> {
  const files = recordPaths(order).flatMap((path) => tree.get(path) ?? []);
  const regular = files.filter(({ mode }) => mode.startsWith("100"));
  const blocked = new Map(files.map(({ path }) => [path, "is not a regular file"]));
  const known = await read(repository, [...new Set(regular.map(({ id }) => id))]);
  const texts = new Map<string, string>();
  for (const { path, id } of regular) {
    const text = known.get(id);
    // GitHub may have read bytes that are no UTF-8 as best it could: written back, they would be others.
    if (text !== undefined && blobId(text, id) === id) {
      texts.set(path, text);
      blocked.delete(path);
    } else blocked.set(path, "is not UTF-8");
  }
  const obstacle = obstacleOf(order.dataPath, tree.keys());
  if (obstacle !== undefined) blocked.set(order.dataPath, obstacle);
  return { texts, blocked };
}

/** One file that is no text keeps no other from being read. */
async function read(
  repository: Repository,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  try {
    return await repository.texts(ids);
  } catch (error) {
    if (!(error instanceof GitHubError) || error.reason !== "rejected") throw error;
    if (ids.length <= 1) return new Map();
    const middle = ids.length >> 1;
    const one = await read(repository, ids.slice(0, middle));
    return new Map([...one, ...(await read(repository, ids.slice(middle)))]);
  }
}
