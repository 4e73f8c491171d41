import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { type FakeGitHub, startGitHub } from "../../__tests__/fakes/github/index.ts";
import { type Sandbox, startSandbox } from "../../packages/sandbox/index.ts";

/** A runner's token for everything; that jobs ask for less is not what act can show. */
export const token = "ghs_smoke-00000000000000000000000000000";

/** A blog in a repository on a fake GitHub, the sandbox's platforms, and the action as a release holds it. */
export interface Stage {
  readonly github: FakeGitHub;
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** The blog's clone. */
  readonly blog: string;
  /** The action: `action.yml`, `dist` and the reusable workflow. */
  readonly action: string;
  /** Commits files, pushes, and returns the commits before and after. */
  push(files: Readonly<Record<string, string>>): {
    readonly before: string;
    readonly after: string;
  };
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "posse-smoke-"));
  const [blog, action] = [join(folder, "blog"), join(folder, "action")];
  const sandbox = await startSandbox({ port: 0, limits: false });
  const all = { contents: "write", issues: "write", actions: "write", pulls: "write" } as const;
  const tokens = { [token]: { login: "github-actions[bot]", ...all } };
  const github = await startGitHub({ tokens });
  for (const part of ["action.yml", "package.json", ".github/workflows/posse.yml"]) {
    cpSync(part, join(action, part));
  }
  cpSync(process.env.POSSE_DIST ?? "dist", join(action, "dist"), { recursive: true });
  edit(join(action, ".github/workflows/posse.yml"), sandbox, action);
  mkdirSync(join(folder, "upload-artifact"));
  writeFileSync(join(folder, "upload-artifact", "action.yml"), uploading(join(folder, "uploaded")));
  const git = (...args: string[]) =>
    execFileSync(
      "git",
      ["-C", blog, "-c", "user.name=A", "-c", "user.email=a@b.example", ...args],
      {
        encoding: "utf8",
      },
    ).trim();
  cpSync("examples/blog", blog, { recursive: true });
  cpSync("examples/workflows", join(blog, ".github/workflows"), { recursive: true });
  for (const name of readdirSync("examples/workflows")) {
    edit(join(blog, ".github/workflows", name), sandbox, action);
  }
  git("init", "--quiet", "--initial-branch=main");
  git("remote", "add", "origin", "https://github.com/octo/blog.git");
  const commit = () => {
    git("add", "--all");
    git("commit", "--quiet", "--message", "Write");
    git("push", "--quiet", github.repository.directory, "HEAD:refs/heads/main");
    return git("rev-parse", "HEAD");
  };
  commit();
  return {
    ...{ github, sandbox, folder, blog, action },
    push(files) {
      const before = git("rev-parse", "HEAD");
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(blog, path)), { recursive: true });
        writeFileSync(join(blog, path), text);
      }
      return { before, after: commit() };
    },
    async close() {
      await Promise.all([github.close(), sandbox.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** In the place of GitHub's action, which keeps an artifact where act has no server: copies it to a folder. */
function uploading(folder: string): string {
  const input = (name: string) => `\${{ inputs.${name} }}`;
  return `name: Upload
inputs: { name: {}, path: {} }
runs:
  using: composite
  steps:
    - shell: bash
      run: mkdir -p "${folder}" && cp -R "${input("path")}" "${folder}/${input("name")}"
`;
}

/** The workflow as it is, but for where the platforms and the action are, and that no site is there to wait for. */
function edit(file: string, sandbox: Sandbox, action: string): void {
  const document = parseDocument(readFileSync(file, "utf8"));
  const { jobs } = document.toJS() as {
    jobs: Record<string, { steps?: { uses?: string; with?: { path?: string } }[] }>;
  };
  for (const [job, { steps = [] }] of Object.entries(jobs)) {
    steps.forEach(({ uses, with: given }, index) => {
      const step = ["jobs", job, "steps", index];
      // act does not know the commit of a reusable workflow (`job.workflow_sha`).
      if (given?.path === ".posse-action") {
        document.setIn(step, { run: `cp -R "${action}" .posse-action` });
      }
      if (!uses?.startsWith("posse-action/posse@") && uses !== "./.posse-action") return;
      const inputs = { "devto-url": sandbox.devto, "medium-url": sandbox.medium };
      for (const [name, value] of Object.entries({ ...inputs, "wait-for-live": "0" })) {
        document.setIn([...step, "with", name], value);
      }
    });
  }
  writeFileSync(file, String(document));
}
