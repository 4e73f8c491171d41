import { describe, expect, test } from "@jest/globals";
import { readEvent, whatToDo } from "../../src/action/event/event.ts";
import { ConfigError } from "../../src/core/errors.ts";

const repository = { default_branch: "main", full_name: "ada/blog", fork: false };

function event(name: string, payload: Record<string, unknown> = {}, ref = "refs/heads/main") {
  return readEvent(
    { repository, ...payload },
    { GITHUB_EVENT_NAME: name, GITHUB_REF: ref, GITHUB_SHA: "abc", GITHUB_REPOSITORY: "ada/blog" },
  );
}

describe("mode auto", () => {
  test.each([
    ["push", "publish"],
    ["schedule", "publish"],
    ["workflow_dispatch", "publish"],
    ["pull_request", "check"],
    ["merge_group", "check"],
  ])("on %s does %s", (name, kind) => {
    expect(whatToDo(event(name), "auto").kind).toBe(kind);
  });

  test.each([
    ["a tag", event("push", {}, "refs/tags/v1")],
    ["another branch", event("push", {}, "refs/heads/topic")],
    ["a deleted branch", event("push", { deleted: true })],
    ["an event that says nothing of posts", event("issues")],
  ])("does nothing on %s, and says why", (_, which) => {
    expect(whatToDo(which, "auto")).toEqual({ kind: "nothing", why: expect.any(String) });
  });

  test("publishes pushes to the branch that publish-from names, and no other", () => {
    const push = (branch: string) =>
      readEvent(
        { repository },
        { GITHUB_EVENT_NAME: "push", GITHUB_REF: `refs/heads/${branch}` },
        "live",
      );

    expect(whatToDo(push("live"), "auto").kind).toBe("publish");
    expect(whatToDo(push("main"), "auto").kind).toBe("nothing");
  });

  test("refuses an event that runs with secrets for somebody else's change", () => {
    expect(() => whatToDo(event("pull_request_target"), "auto")).toThrow(ConfigError);
  });
});

test.each(["pull_request", "pull_request_target", "issue_comment", "merge_group"])(
  "publishing is refused on %s",
  (name) => {
    expect(() => whatToDo(event(name), "publish")).toThrow(/must never publish/);
    expect(() => whatToDo(event(name), "reconcile")).toThrow(ConfigError);
    expect(whatToDo(event(name), "plan").kind).toBe("plan");
  },
);

test("a push to a new branch has no before", () => {
  expect(event("push", { before: "0".repeat(40) }).before).toBeNull();
  expect(event("push", { before: "1".repeat(40) }).before).toBe("1".repeat(40));
});

test("a pull request from another repository is foreign", () => {
  const pull = (full_name: string) =>
    event("pull_request", {
      pull_request: { number: 7, base: { sha: "b" }, head: { sha: "h", repo: { full_name } } },
    }).pullRequest;

  expect(pull("ada/blog")).toEqual({ number: 7, base: "b", foreign: false });
  expect(pull("eve/blog")?.foreign).toBe(true);
});

test("a workflow run that was for a fork publishes nothing", () => {
  const after = (full_name: string) =>
    event("workflow_run", { workflow_run: { head_repository: { full_name } } });

  expect(() => whatToDo(after("eve/blog"), "auto")).toThrow(/fork/);
  // GitHub says so of a fork that was deleted since.
  const deleted = event("workflow_run", { workflow_run: { head_repository: null } });
  expect(() => whatToDo(deleted, "auto")).toThrow(/fork/);
  expect(whatToDo(after("ada/blog"), "auto").kind).toBe("publish");
});

test.each([
  ["workflow_run", { workflow_run: { conclusion: "failure" } }, "nothing"],
  ["workflow_run", { workflow_run: { conclusion: "success" } }, "publish"],
  ["deployment_status", { deployment_status: { state: "error" } }, "nothing"],
  ["deployment_status", { deployment_status: { state: "pending" } }, "nothing"],
  ["deployment_status", { deployment_status: { state: "success" } }, "publish"],
])("after %s of %j: %s", (name, payload, kind) => {
  expect(whatToDo(event(name, payload), "auto").kind).toBe(kind);
});

test("a fork that was given no key publishes nothing, quietly", () => {
  const forked = event("push", { repository: { ...repository, fork: true } });

  expect(whatToDo(forked, "auto", false)).toEqual({
    ...{ kind: "nothing", why: expect.stringContaining("fork") },
  });
  expect(whatToDo(forked, "auto", true).kind).toBe("publish");
  expect(whatToDo(forked, "check", false).kind).toBe("check");
  expect(whatToDo(event("push"), "auto", false).kind).toBe("publish");
});
