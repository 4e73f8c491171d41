import { describe, expect, test } from "@jest/globals";
import { nameProblem } from "../../src/core/ledger.ts";
import { asidePath, formerPath } from "../../src/syndicate/identity/set-aside.ts";

const path = "_posts/2026-01-01-a.md";

describe("the path of an entry whose file's name is another post's", () => {
  test("is told apart from every other, and still says what the file was called", () => {
    const first = asidePath(path, () => false);
    const second = asidePath(path, (one) => one === first);
    const again = asidePath(first, (one) => one === first);

    expect(first).toBe("_posts/2026-01-01-a.md (gone)");
    expect(second).toBe("_posts/2026-01-01-a.md (gone 2)");
    expect(again).toBe(second);
    expect([first, second, path].map(formerPath)).toEqual([path, path, path]);
  });

  test("is one that the ledger can hold, however long the file's name is", () => {
    const long = `_posts/2026-01-01-${"ä".repeat(115)}.md`;

    expect(nameProblem(long)).toBeUndefined();
    expect(nameProblem(asidePath(long, () => false))).toBeUndefined();
  });
});
