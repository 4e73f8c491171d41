import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { namingFlags, typedCommand } from "../../src/cli/typed.ts";
import { siteFolder } from "../fakes/site-folder.ts";
import { posse } from "../fakes/terminal.ts";

describe("the flags that name the blog", () => {
  test.each([
    [["plan", "--site", "my blog", "--all"], ["--site 'my blog'"]],
    [["plan", "--site=blog", "--format", "json"], ["--site blog"]],
    [
      ["plan", "--posts", "src/**/*.md", "--built-site", "dist"],
      ["--built-site dist", "--posts 'src/**/*.md'"],
    ],
    [["plan", "--content", 'a[title="$x"]'], [`--content 'a[title="$x"]'`]],
    [
      ["plan", "--ledger", "l", "--platform", "devto"],
      ["--ledger l", "--platform devto"],
    ],
    [["plan", "--site", "."], []],
    [["plan", "--", "--site", "x"], []],
    [["plan", "--site"], []],
  ])("of %j are typed again as %j", (args, flags) => {
    expect(namingFlags(args)).toEqual(flags);
  });

  test("stand behind a command that is suggested, once", () => {
    const flags = ["--site blog", "--platform devto"];
    const resolve = "resolve a.md --platform medium --not-published";

    expect(typedCommand({ command: "posse", flags }, "check")).toBe(
      "posse check --site blog --platform devto",
    );
    expect(typedCommand({ command: "posse", flags }, resolve)).toBe(`posse ${resolve} --site blog`);
  });
});

/** A folder with a blog that lies deep in it, and whose configuration has another name. */
function aBlog() {
  const root = siteFolder({
    "sites/my blog/blog.yml": "title: Blog\n",
    "sites/my blog/_posts/2026-01-01-one.md": "---\ntitle: One\n---\n\nText.\n",
    "sites/my blog/_posts/2026-01-02-broken.md": "---\ntitle: [\n---\n\nText.\n",
  });
  const flags = ["--site", join(root, "sites/my blog"), "--config", "blog.yml"];
  return [...flags, "--site-url", "https://blog.example", "--ledger", join(root, "ledger")];
}

/** The words of a command line as a shell would part them. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain = ""]) => quoted ?? plain);
}

test("what `plan` suggests is about the same blog when it is pasted", async () => {
  const flags = aBlog();
  const { out } = await posse(["plan", ...flags], { columns: 1000 });
  const all = /^ {2}posse (plan --all .*)$/m.exec(out)?.[1] ?? "";
  const check = /`posse (check [^`]*)`/.exec(out)?.[1] ?? "";

  const planned = await posse(words(all), { columns: 1000 });
  const checked = await posse(words(check), { columns: 1000 });

  expect(planned.out).toContain("https://blog.example/2026/01/01/one.html");
  expect(checked.out).toMatch(/1 of 2 posts has errors|1 error in 1 of 2 posts/);
});

test("a hint names the blog, too", async () => {
  const { all } = await posse(["publish", ...aBlog()], { columns: 1000 });

  expect(all).toMatch(/`posse plan --all --site '[^']*my blog' --config blog.yml --site-url/);
});
