import { type GitHubApi, record } from "./api.ts";
import { blobId } from "./blob-id.ts";
import { GitHubError } from "./errors.ts";
import type { FileWithText, TreeFile, WantedFiles } from "./repository.ts";
import { type ArchivedFile, readArchive } from "./tar.ts";
import { treeId } from "./tree-id.ts";
import { BLOBS_PER_QUERY, listTree, readBlobs } from "./trees.ts";

/** The commit that is read, and git's name for its tree. */
interface Whole {
  readonly commit: string;
  readonly root: string;
}

/**
 * Files of a commit with their texts, all of them: listings and texts are checked against git's own names, so that no
 * file is missing and none is another. What one query brings is asked for one by one; of more, the whole tree comes as an
 * archive, with two requests however many they are (contracts/github.md §4.3).
 * @throws {GitHubError} `unavailable` where GitHub's answers do not fit together
 */
export async function readWholeFiles(
  api: GitHubApi,
  commit: string,
  wanted: WantedFiles,
): Promise<readonly FileWithText[]> {
  const [listing, root] = await Promise.all([
    listTree(api, commit, "recursive"),
    rootOf(api, commit),
  ]);
  const whole = { commit, root };
  if (listing.isCut || textsToAsk(listing.files, wanted).length > BLOBS_PER_QUERY) {
    const archived = await readFromArchive(api, whole, wanted);
    if (archived !== undefined) return archived;
  }
  const files = listing.isCut ? await listFolders(api, commit) : listing.files;
  if (treeId(files) !== root) throw incomplete(`the tree of ${commit} came with a part missing`);
  const texts = await readBlobs(api, textsToAsk(files, wanted));
  return files
    .filter((file) => isMeant(file, wanted))
    .map(({ path, id }) => {
      const text = wanted.known.get(id) ?? texts.get(id);
      if (text !== undefined && blobId(text, id) === id) return { path, id, text };
      throw incomplete(`the text of ${path} is not the one that git has of it`);
    });
}

function textsToAsk(files: readonly TreeFile[], wanted: WantedFiles): readonly string[] {
  const ids = files.filter((file) => isMeant(file, wanted)).map(({ id }) => id);
  return [...new Set(ids)].filter((id) => !wanted.known.has(id));
}

function isMeant(
  { path, mode }: { readonly path: string; readonly mode: string },
  { isWanted }: WantedFiles,
): boolean {
  return mode.startsWith("100") && isWanted(path);
}

/** Undefined where the archive is not to be had, or is not the whole tree: it is the short way, and not the only one. */
async function readFromArchive(
  api: GitHubApi,
  { commit, root }: Whole,
  wanted: WantedFiles,
): Promise<readonly FileWithText[] | undefined> {
  const archived = await archiveOf(api, commit);
  const files = archived.map(({ path, mode, content }) => {
    return { path, mode, id: blobId(content, root), content };
  });
  if (treeId(files) !== root) return undefined;
  return files
    .filter((file) => isMeant(file, wanted))
    .map(({ path, id, content }) => ({ path, id, text: Buffer.from(content).toString("utf8") }));
}

async function archiveOf(api: GitHubApi, commit: string): Promise<readonly ArchivedFile[]> {
  try {
    return readArchive(
      await api.download("GET /repos/{owner}/{repo}/tarball/{ref}", { ref: commit }),
    );
  } catch {
    return [];
  }
}

/** Every file, folder by folder: GitHub cuts off a listing of all of them sooner than one of each. */
async function listFolders(api: GitHubApi, id: string, folder = ""): Promise<readonly TreeFile[]> {
  const { files, folders } = await listTree(api, id, "flat");
  const found = files.map((file) => ({ ...file, path: `${folder}${file.path}` }));
  for (const { path, id: below } of folders) {
    found.push(...(await listFolders(api, below, `${folder}${path}/`)));
  }
  return found;
}

/** Git's name for a commit's tree. */
async function rootOf(api: GitHubApi, commit: string): Promise<string> {
  const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  const { sha } = record(record(await api.rest(route, { commit_sha: commit })).tree);
  if (typeof sha === "string") return sha;
  throw incomplete(`the tree of ${commit} was not told`);
}

function incomplete(what: string): GitHubError {
  return new GitHubError(`GitHub: ${what}`, {
    reason: "unavailable",
    hint: "Run again later: GitHub's answer was incomplete.",
  });
}
