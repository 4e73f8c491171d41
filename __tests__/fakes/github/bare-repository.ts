import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly id: string;
  readonly size: number | undefined;
}

export interface CommitFacts {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string; readonly date: string };
}

/** What a commit changes; null takes the file away. */
export type Edits = ReadonlyMap<string, Buffer | null>;

/** A bare repository that only plumbing touches: what GitHub has on its disks. */
export interface BareRepository {
  /** Where it lies: to push to and to clone from. */
  readonly directory: string;
  git(
    args: readonly string[],
    input?: Buffer,
    env?: Readonly<Record<string, string>>,
  ): Promise<Buffer>;
  /** What a reference points to; `before`: what it pointed to before its last change. */
  ref(name: string, before?: boolean): Promise<string | undefined>;
  /** Compare-and-swap; false if the reference is not at `old` (zeros: must not exist). */
  moveRef(name: string, to: string, old: string): Promise<boolean>;
  /** All entries of a commit or tree. */
  entries(treeish: string, recursive: boolean): Promise<readonly TreeEntry[]>;
  blob(id: string): Promise<Buffer | undefined>;
  commit(id: string): Promise<CommitFacts | undefined>;
  /** How many commits a range holds. */
  count(range: string): Promise<number>;
  log(from: string, most: number): Promise<readonly CommitFacts[]>;
  /** A tree made from another with edits. */
  writeTree(base: string | undefined, edits: Edits): Promise<string>;
  writeCommit(tree: string, parents: readonly string[], message: string): Promise<string>;
  remove(): Promise<void>;
}

export const zeros = "0".repeat(40);

/** What git reads in the place of its user's settings, and hands on to those it starts. */
export const throwaway = {
  GIT_CONFIG_GLOBAL: fileURLToPath(new URL("../throwaway.gitconfig", import.meta.url)),
} as const;

/** The committer of commits made through the interface, as GitHub signs them. */
const identity = {
  GIT_AUTHOR_NAME: "github-actions[bot]",
  GIT_AUTHOR_EMAIL: "41898282+github-actions[bot]@users.noreply.github.com",
  GIT_COMMITTER_NAME: "GitHub",
  GIT_COMMITTER_EMAIL: "noreply@github.com",
};

export async function createBareRepository(): Promise<BareRepository> {
  const directory = await mkdtemp(join(tmpdir(), "posse-github-"));
  let files = 0;

  const git: BareRepository["git"] = (args, input, env = {}) =>
    new Promise((resolve, reject) => {
      const child = spawn("git", args, {
        cwd: directory,
        env: { PATH: process.env.PATH, HOME: directory, ...throwaway, ...identity, ...env },
      });
      const chunks: Buffer[] = [];
      const complaints: Buffer[] = [];
      child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
      child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
      child.on("error", reject);
      child.on("close", (code) => {
        if (code === 0) resolve(Buffer.concat(chunks));
        else reject(new Error(`git ${args.join(" ")}: ${Buffer.concat(complaints)}`));
      });
      child.stdin.on("error", () => undefined);
      child.stdin.end(input);
    });
  const line = async (...args: Parameters<typeof git>) => (await git(...args)).toString().trim();
  const maybe = (...args: Parameters<typeof git>) => line(...args).catch(() => undefined);

  await git(["init", "--bare", "--quiet", "--initial-branch=main", "."]);

  async function commit(id: string): Promise<CommitFacts | undefined> {
    const format = "%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%B";
    const text = await maybe(["show", "--no-patch", `--format=${format}`, `${id}^{commit}`]);
    if (text === undefined) return undefined;
    const [hash = "", tree = "", parents = "", name = "", email = "", date = "", message = ""] =
      text.split("\0");
    return {
      id: hash,
      ...{ tree, message },
      parents: parents.split(" ").filter((parent) => parent !== ""),
      author: { name, email, date },
    };
  }

  return {
    directory,
    git,
    commit,
    ref: (name, before = false) =>
      maybe(["rev-parse", "--verify", "--quiet", `${name}${before ? "@{1}" : ""}`]),
    async moveRef(name, to, old) {
      const moved = await maybe(["update-ref", "--create-reflog", name, to, old]);
      return moved !== undefined;
    },
    async entries(treeish, recursive) {
      const options = recursive ? ["-r", "-t"] : [];
      const output = await git(["ls-tree", "-z", "--long", "--full-tree", ...options, treeish]);
      const lines = output.toString().split("\0").slice(0, -1);
      return lines.map((one) => {
        const [facts = "", path = ""] = one.split("\t");
        const [mode = "", type = "", id = "", size = "-"] = facts.split(/ +/);
        return { path, mode, type, id, size: size === "-" ? undefined : Number(size) };
      });
    },
    blob: (id) => git(["cat-file", "blob", id]).catch(() => undefined),
    count: async (range) => Number(await line(["rev-list", "--count", range])),
    async log(from, most) {
      const ids = await line(["rev-list", `--max-count=${most}`, from]);
      const found = await Promise.all(ids.split("\n").map(commit));
      return found.filter((one) => one !== undefined);
    },
    async writeTree(base, edits) {
      const env = { GIT_INDEX_FILE: join(directory, `index-${files++}`) };
      await git(
        base === undefined ? ["read-tree", "--empty"] : ["read-tree", base],
        undefined,
        env,
      );
      const lines: string[] = [];
      for (const [path, content] of edits) {
        const id = content === null ? zeros : await line(["hash-object", "-w", "--stdin"], content);
        lines.push(`${content === null ? "0" : "100644"} ${id}\t${path}\0`);
      }
      await git(["update-index", "-z", "--index-info"], Buffer.from(lines.join("")), env);
      return line(["write-tree"], undefined, env);
    },
    writeCommit(tree, parents, message) {
      const args = parents.flatMap((parent) => ["-p", parent]);
      return line(["commit-tree", tree, ...args], Buffer.from(message));
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
