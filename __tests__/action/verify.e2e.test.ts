import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { builtPage } from "../fakes/built-site.ts";
import type { NetworkGuard } from "../fakes/network-guard.ts";
import type { Bench } from "./bench.ts";
import { type GuardedBench, openGuardedBench } from "./guarded-bench.ts";

const path = "_posts/2026-03-08-hello.md";
const text = "The words of a post, which are enough to be known again on the page of the post.";
const post = { [path]: `---\ntitle: Hello\n---\n\n${text}\n` };
const config = { "_config.yml": "url: http://blog.example\ntitle: A blog\n" };
const other = builtPage({
  title: "Hello",
  article: `<p>${text.replace("enough", "too few")}</p>`,
});

let bench: Bench;
let guard: NetworkGuard;
let open: GuardedBench;
let asked: string[];

beforeEach(async () => {
  asked = [];
  open = await openGuardedBench(({ url = "" }, response) => {
    asked.push(url);
    response.writeHead(200, { "content-type": "text/html" }).end(other);
  });
  ({ bench, guard } = open);
});

afterEach(() => open.close());

async function pushPost(inputs: Readonly<Record<string, string>>) {
  const begun = await bench.blog.publish(config);
  const after = await bench.blog.publish(post);
  return bench.push(begun, after, {
    inputs: { "wait-for-live": "30", ...inputs },
    env: { NODE_OPTIONS: guard.nodeOptions },
  });
}

test("a page that differs is a warning at the post, and asked for once", async () => {
  const result = await pushPost({});

  expect(result.conclusion).toBe("success");
  expect(result.annotations).toContainEqual(
    expect.objectContaining({ kind: "warning", title: "Posse: page-text", file: path }),
  );
  expect(asked).toEqual(["/2026/03/08/hello.html"]);
  expect(bench.sent().length).toBeGreaterThan(0);
});

test("where that is an error, the post is not sent, and the next run looks again", async () => {
  const result = await pushPost({ verify: "error" });
  const again = await bench.run(
    "schedule",
    {},
    {
      inputs: { "wait-for-live": "30" },
      env: { NODE_OPTIONS: guard.nodeOptions },
    },
  );

  expect(result.conclusion).toBe("failure");
  expect(again.conclusion).toBe("success");
  expect(bench.sent().map(({ method }) => method)).toEqual(["POST", "POST"]);
});

test("a check compares with the site that was built for it, and asks nobody", async () => {
  const begun = await bench.blog.publish(config);
  const after = await bench.blog.publish({ ...post, "_site/2026/03/08/hello.html": other });
  const payload = { before: begun, after, deleted: false };
  const inputs = { mode: "check", "built-site": "_site", verify: "error" };

  const result = await bench.run("push", payload, {
    inputs: { ...inputs, "devto-api-key": "", "medium-token": "" },
    env: { NODE_OPTIONS: guard.nodeOptions },
  });

  expect(result.conclusion).toBe("failure");
  expect(result.annotations).toContainEqual(
    expect.objectContaining({ kind: "error", title: "Posse: page-text", file: path, line: 5 }),
  );
  expect(asked).toEqual([]);
});
