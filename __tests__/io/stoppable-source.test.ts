import { expect, test } from "@jest/globals";
import { stoppableSource } from "../../src/io/stoppable-source.ts";
import { memorySource } from "../fakes/memory-source.ts";

const paths = ["a", "b", "c", "d"];
const tree = memorySource(Object.fromEntries(paths.map((path) => [path, path])), "c0ffee");

test("gives what the source gives, and its commit", async () => {
  const source = stoppableSource(tree, new AbortController().signal);

  expect(await source.files()).toEqual(await tree.files());
  expect(await source.read("a")).toEqual(await tree.read("a"));
  expect(source.commit).toBe("c0ffee");
  await expect(source.read("missing")).rejects.toThrow("does not exist");
});

test("files that were asked for at once are handed out one by one, and none after the stop", async () => {
  const stop = new AbortController();
  const reason = new Error("stopped");
  const source = stoppableSource(tree, stop.signal);
  const taken: string[] = [];

  const asked = paths.map(async (path) => {
    await source.read(path);
    taken.push(path);
    // What a signal's handler does, as soon as Node hears of it: after the work on this file, before the next.
    if (taken.length === 2) setImmediate(() => stop.abort(reason));
  });
  const results = await Promise.allSettled(asked);

  expect(taken.length).toBeLessThan(paths.length);
  expect(results.at(-1)).toEqual({ status: "rejected", reason });
});
