import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

const now = ["--now", "2026-06-01T12:00:00Z"];
const long =
  "A post whose title is longer than most, so that no table has room for all that it says";

/** Posts with every kind of thing to say, many of them the same. */
function troubledBlog(): string {
  const many = Array.from({ length: 8 }, (_, index) => [
    `_posts/2026-01-0${index + 1}-post-${index}.md`,
    `---\ntitle: Post ${index}\n---\n\n{% youtube abc %}\n\n![a](/lost.png)\n`,
  ]);
  const site = siteFolder({
    "_config.yml": "url: https://blog.example\n",
    ...Object.fromEntries(many),
    "_posts/2026-02-01-a-post-with-a-name-that-is-as-long-as-its-title.md": `---\ntitle: ${long}\n---\n\n![a](/first.png) <script>1</script>\n`,
    "_posts/2026-02-02-broken.md": "---\ntitle: Rust: the good parts\n---\n\nText.\n",
  });
  execFileSync("git", ["init", "--quiet", "--initial-branch=main"], { cwd: site });
  return site;
}

/** What is to be copied is never broken: an address, a file's path, code in backticks, a command on a line of its own. */
const copied = /https?:\/\/\S+|_posts\/\S+|`[^`]+`|^ *(?:posse|git|gh) .*$/;

function tooWide(text: string, columns: number): readonly string[] {
  return text.split("\n").filter((line) => {
    const rest = line.replace(copied, "");
    return line.length > columns && (rest === line || rest.trim().length > columns);
  });
}

describe.each([80, 60])("in %d columns", (columns) => {
  test.each([
    ["plan", "--all"],
    ["plan"],
    ["check"],
    ["check", "--verbose"],
    ["doctor"],
    ["status"],
    ["init", "--dry-run"],
    ["publish"],
    ["plan", "--platform", "elsewhere"],
    ...(columns === 80 ? [["help", "plan"]] : []),
  ])("every line of posse %s %s fits", async (...args) => {
    const site = troubledBlog();
    const where = args[0] === "help" ? [] : ["--site", site];
    const time = ["init", "help"].includes(args[0] ?? "") ? [] : now;
    try {
      const { all } = await posse([...args, ...where, ...time], { columns });

      // The workflow itself is a file, not a text.
      const text = args[0] === "init" ? all.slice(all.indexOf("Next steps")) : all;
      expect(tooWide(text, columns)).toEqual([]);
    } finally {
      rmSync(join(site, ".git"), { recursive: true, force: true });
    }
  });
});

describe("what is the same in many posts", () => {
  test("is said once, with the places", async () => {
    const { err } = await posse(["check", "--site", troubledBlog(), ...now], { columns: 200 });

    expect(err.match(/The image `lost\.png`/g)).toHaveLength(1);
    expect(err).toContain(
      "also at _posts/2026-01-02-post-1.md:7:1, _posts/2026-01-03-post-2.md:7:1, _posts/2026-01-04-post-3.md:7:1 and 4 more places (listed with --verbose)",
    );
  });

  test("has a line for each place with --verbose", async () => {
    const args = ["check", "--verbose", "--site", troubledBlog(), ...now];

    const { err } = await posse(args, { columns: 200 });

    expect(err.match(/The image `lost\.png`/g)).toHaveLength(8);
    expect(err).not.toContain("also at");
  });
});

test("a plan's last line says what matters, warnings too", async () => {
  const { out } = await posse(["plan", "--all", "--site", troubledBlog(), ...now]);

  expect(out.split("\n").at(-1)).toMatch(
    /^Plan: 9 posts to create; 1 of 10 posts has errors; \d+ warnings\.$/,
  );
});

test("an empty value is no value: a flag never means all by accident", async () => {
  const { code, err } = await posse(["plan", "--platform", "", "--site", troubledBlog()]);

  expect(code).toBe(2);
  expect(err).toContain("--platform: the value is empty; name one, or leave the flag out");
});

test("init says first that the site's address is missing", async () => {
  const site = siteFolder({
    "_config.yml": 'url: ""\n',
    "_posts/2026-01-01-a.md": "---\ntitle: A\n---\n\nText.\n",
  });
  execFileSync("git", ["init", "--quiet", "--initial-branch=main"], { cwd: site });

  const { all } = await posse(["init", "--dry-run", "--site", site]);

  expect(all).toContain("  1. The site's address is unknown");
});
