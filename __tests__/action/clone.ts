import { execFile } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { throwaway } from "../fakes/github/bare-repository.ts";

const execute = promisify(execFile);

/** An author's clone: what is committed here and pushed is what GitHub has. */
export interface Clone {
  readonly folder: string;
  /** The repository that is pushed to. */
  readonly remote: string;
  git(...args: readonly string[]): Promise<string>;
  gitIn(folder: string, args: readonly string[]): Promise<string>;
  /** Commits files (null: takes one away) and pushes; returns the commit. */
  publish(files: Readonly<Record<string, string | null>>, message?: string): Promise<string>;
  head(): Promise<string>;
}

const identity = {
  GIT_AUTHOR_NAME: "Author",
  GIT_AUTHOR_EMAIL: "author@blog.example",
  GIT_COMMITTER_NAME: "Author",
  GIT_COMMITTER_EMAIL: "author@blog.example",
};

/** An empty one, or a copy of another. */
export async function createClone(folder: string, remote: string, from?: string): Promise<Clone> {
  const gitIn: Clone["gitIn"] = async (cwd, args) => {
    const env = { PATH: process.env.PATH, HOME: folder, ...throwaway, ...identity };
    const { stdout } = await execute("git", [...args], { cwd, env });
    return stdout.trim();
  };
  const git: Clone["git"] = (...args) => gitIn(folder, args);
  if (from === undefined) {
    await mkdir(folder);
    await git("init", "--quiet", "--initial-branch=main");
    await git("remote", "add", "origin", remote);
  } else {
    await cp(from, folder, { recursive: true });
    await git("remote", "set-url", "origin", remote);
  }
  return {
    ...{ folder, remote, git, gitIn },
    async publish(files, message = "Write") {
      await writeFiles(folder, files);
      await git("add", "--all");
      await git("commit", "--quiet", "--allow-empty", "-m", message);
      await git("push", "--quiet", "--force", "origin", "HEAD");
      return git("rev-parse", "HEAD");
    },
    head: () => git("rev-parse", "HEAD"),
  };
}

async function writeFiles(folder: string, files: Readonly<Record<string, string | null>>) {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    if (text === null) await rm(file);
    else await writeFile(file, text);
  }
}
