import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStage, type Stage, token } from "./stage.ts";

const [act = "act"] = process.argv.slice(2);
const stage = await openStage();
/** As the workflows name it: by its version, and by its commit. */
const artifactActions = new Set(
  [".github/workflows/posse.yml", "examples/workflows/posse.yml"].flatMap(
    (file) => readFileSync(file, "utf8").match(/actions\/upload-artifact@\w+/g) ?? [],
  ),
);
/** A post of today: what a push brings counts as new only if its date is near the push. */
const newPost = (title: string) => ({
  [`_posts/${new Date().toISOString().slice(0, 10)}-${title.toLowerCase()}.md`]: `---\ntitle: ${title}\n---\n\nWhat there is to say of it.\n`,
});

try {
  const { before, after } = stage.push(newPost("Hello"));

  await scene("posse.yml, pull_request: checks, and writes nothing", async () => {
    const head = { sha: after, repo: { full_name: "octo/blog" } };
    const pull = { number: 1, head, base: { sha: before } };
    await run("posse.yml", "pull_request", { number: 1, pull_request: pull });
    assert.equal(stage.github.writes().length, 0);
    assert.deepEqual(titles(), []);
    assert.ok(existsSync(join(stage.folder, "uploaded/posse-preview/index.html")), "no preview");
  });

  await scene(
    "posse.yml, push: publishes the new post, and leaves the old ones alone",
    async () => {
      await run("posse.yml", "push", { ref: "refs/heads/main", before, after, deleted: false });
      assert.deepEqual(titles(), ["Hello", "Hello"]);
      assert.ok(await stage.github.repository.ref("refs/heads/posse"), "there is no ledger");
    },
  );

  await scene("posse.yml, push once more: writes nothing", async () => {
    const writes = stage.github.writes().length;
    await run("posse.yml", "push", { ref: "refs/heads/main", before, after, deleted: false });
    assert.deepEqual(titles(), ["Hello", "Hello"]);
    assert.equal(stage.github.writes().length, writes);
  });

  await scene("posse.yml, workflow_dispatch: publishes what is named", async () => {
    const inputs = { posts: "_posts/2026-02-*.md", platforms: "devto", mode: "publish" };
    await run("posse.yml", "workflow_dispatch", { ref: "refs/heads/main", inputs });
    assert.equal(titles().length, 3);
  });

  await scene("scheduled-posts.yml, schedule: publishes what is due", async () => {
    stage.push(newPost("Due"));
    await run("scheduled-posts.yml", "schedule", {});
    assert.equal(titles().filter((title) => title === "Due").length, 2);
  });

  await scene("two-jobs.yml, push: plans in one job, publishes in the other", async () => {
    const commits = stage.push(newPost("Twice"));
    await run("two-jobs.yml", "push", { ref: "refs/heads/main", ...commits, deleted: false });
    assert.equal(titles().filter((title) => title === "Twice").length, 2);
  });

  await scene("two-jobs.yml, pull_request: only the first of its jobs", async () => {
    const writes = stage.github.writes().length;
    const commits = stage.push(newPost("Later"));
    const head = { sha: commits.after, repo: { full_name: "octo/blog" } };
    const pull = { number: 2, head, base: { sha: commits.before } };
    await run("two-jobs.yml", "pull_request", { number: 2, pull_request: pull });
    assert.equal(stage.github.writes().length, writes);
  });

  await scene("after-deployment.yml: not for a preview, nor for one that failed", async () => {
    const writes = stage.github.writes().length;
    await run("after-deployment.yml", "deployment_status", deployed("success", "Preview"));
    await run("after-deployment.yml", "deployment_status", deployed("failure", "Production"));
    assert.equal(stage.github.writes().length, writes);
  });

  await scene("after-deployment.yml: publishes what went live", async () => {
    await run("after-deployment.yml", "deployment_status", deployed("success", "Production"));
    assert.equal(titles().filter((title) => title === "Later").length, 2);
  });

  await scene("after-pages.yml: not for a fork, a branch or a failure", async () => {
    const writes = stage.github.writes().length;
    stage.push(newPost("Last"));
    await run("after-pages.yml", "workflow_run", ran({ head_branch: "topic" }));
    await run("after-pages.yml", "workflow_run", ran({ conclusion: "failure" }));
    await run("after-pages.yml", "workflow_run", ran({ event: "pull_request" }));
    const fork = { head_repository: { full_name: "mallory/blog" } };
    await run("after-pages.yml", "workflow_run", ran(fork));
    assert.equal(stage.github.writes().length, writes);
  });

  await scene("after-pages.yml: publishes what was deployed", async () => {
    await run("after-pages.yml", "workflow_run", ran({}));
    assert.equal(titles().filter((title) => title === "Last").length, 2);
  });
  assert.deepEqual(stage.github.failures, []);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await stage.close();
}

async function scene(name: string, play: () => Promise<void>): Promise<void> {
  const start = Date.now();
  await play();
  console.log(`✓ ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

function deployed(state: string, environment: string) {
  return { deployment_status: { state }, deployment: { environment } };
}

/** A workflow that deployed the default branch, but for what is said. */
function ran(otherwise: object) {
  const head_repository = { full_name: "octo/blog" };
  const deployment = { conclusion: "success", event: "push", head_branch: "main", head_repository };
  return { workflow_run: { ...deployment, ...otherwise } };
}

/** What both platforms hold. */
function titles(): readonly string[] {
  const { devto, medium } = stage.sandbox.state();
  return [...devto.articles, ...medium.posts].map(({ title }) => String(title));
}

/** Runs a workflow of the blog as act does, and fails with what it said if the workflow is red. */
async function run(workflow: string, event: string, payload: object): Promise<void> {
  const file = join(stage.folder, "event.json");
  const repository = { full_name: "octo/blog", default_branch: "main", fork: false };
  writeFileSync(file, JSON.stringify({ repository, ...payload }));
  const { code, said } = await actOf(stage, [
    event,
    "--eventpath",
    file,
    "--workflows",
    `.github/workflows/${workflow}`,
  ]);
  if (code !== 0) throw new Error(`${said}\n${workflow} on ${event} is red.`);
}

function actOf({ blog, folder, action, github }: Stage, args: readonly string[]) {
  const options = [
    ...["--platform", "ubuntu-latest=-self-hosted", "--no-cache-server", "--action-offline-mode"],
    ...["--local-repository", `posse-action/posse@v0=${action}`],
    ...[...artifactActions].flatMap((name) => [
      "--local-repository",
      `${name}=${join(folder, "upload-artifact")}`,
    ]),
    ...["--action-cache-path", join(folder, "cache")],
    ...[
      "--env",
      `GITHUB_API_URL=${github.url}`,
      "--env",
      `GITHUB_GRAPHQL_URL=${github.graphqlUrl}`,
    ],
    ...["--secret", `GITHUB_TOKEN=${token}`, "--secret", "DEVTO_API_KEY=sandbox-devto-key"],
    ...["--secret", "MEDIUM_TOKEN=sandbox-medium-token"],
  ];
  // A home of its own: act neither asks its first question nor reads somebody's settings.
  const env = { PATH: process.env.PATH, HOME: folder, XDG_CONFIG_HOME: folder };
  return new Promise<{ code: number | null; said: string }>((resolve, reject) => {
    const child = spawn(act, [...args, ...options], { cwd: blog, env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, said }));
  });
}
