import { expect, test } from "@jest/globals";
import { progressFor } from "../../src/cli/progress.ts";
import { systemClock } from "../../src/core/clock.ts";
import { platforms } from "../../src/platforms/index.ts";

/** What is printed while so many posts are rendered, each in a second. */
function printed(live: boolean, posts: number): string {
  const err: string[] = [];
  let seconds = 0;
  const progress = progressFor(
    {
      ...{ live, columns: 80, env: {}, cwd: "/", command: "posse", interactive: false },
      ...{ color: false, signal: new AbortController().signal, definitions: platforms },
      out: () => {},
      err: (text) => err.push(text),
      clock: { ...systemClock, now: () => new Date(seconds++ * 1000) },
      confirm: async () => false,
      open: async () => false,
    },
    false,
  );
  for (let post = 1; post <= posts; post++) progress.rendering(`Post ${post}`);
  progress.end();
  return err.join("\n");
}

test("rendering that takes long says on a terminal how far it has come, and leaves nothing behind", () => {
  const lines = printed(true, 5);

  expect(lines).toContain("Rendering: 5 so far, Post 5");
  expect(lines.endsWith("\u001b[2K\r\u001b[1A")).toBe(true);
});

test("nobody is told of rendering that is over at once, or where nobody looks", () => {
  expect(printed(true, 2)).toBe("");
  expect(printed(false, 9)).toBe("");
});
