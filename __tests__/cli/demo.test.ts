import { describe, expect, test } from "@jest/globals";
import { posse } from "../fakes/terminal.ts";

/** The address at which the demo says that its copies are. */
const address = /http:\/\/127\.0\.0\.1:\d+/;

describe("the demo", () => {
  test("ends by itself where nobody looks, in 60 lines that fit 80 columns", async () => {
    const { code, out, err } = await posse(["demo"], { columns: 80 });

    const lines = out.split("\n");
    expect([code, err]).toEqual([0, ""]);
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test("shows the plan, the copies, a run that has nothing to do, and an update", async () => {
    const { out } = await posse(["demo"]);

    const told = [
      "+ create  dev.to",
      "+ create  Medium",
      "Plan: 1 post to create.",
      "✓ created  dev.to",
      "✓ created  Medium",
      "Done: 1 post created.",
      "Nothing to do.",
      "✓ updated      dev.to",
      "≠ out of date  Medium",
      "Done: 1 post updated, 1 out of date.",
      "posse demo --open",
      "posse preview --open --site your/blog",
    ];
    const places = told.map((text) => out.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(out).not.toMatch(/error/i);
  });

  test("--open shows the copies in the browser until Ctrl-C", async () => {
    const interrupt = new AbortController();
    const pages: string[] = [];
    const { code, out } = await posse(["demo", "--open"], {
      signal: interrupt.signal,
      async open(target) {
        pages.push(await (await fetch(target)).text());
        interrupt.abort();
        return true;
      },
    });

    expect(code).toBe(0);
    expect(out).toMatch(address);
    expect(pages).toEqual([expect.stringContaining("A ship in a bottle")]);
  });

  test("in a terminal it offers to keep the sandbox open", async () => {
    const asked: string[] = [];
    const { out } = await posse(["demo"], {
      interactive: true,
      async confirm(question) {
        asked.push(question);
        return false;
      },
    });

    expect(asked).toEqual(["Keep the sandbox open, to look at the copies in a browser?"]);
    expect(out).toContain("posse demo --open");
  });
});
