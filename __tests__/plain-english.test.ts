import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";

/** Where people read: the sources too, since their texts are messages and their comments are read. */
const files = ["src", "docs", "examples", "packages"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(?:ts|md|yml|svg)$/.test(file))
  // What platforms say themselves, and what was measured there.
  .filter((file) => !/\/__tests__\/|\/node_modules\/|docs\/contracts\/(?!interface)/.test(file))
  .concat("README.md", "action.yml", "SECURITY.md", "CONTRIBUTING.md");

const texts = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));

/** The files that have a line such as these, with the line. */
function found(pattern: RegExp, isLooked: (line: string) => boolean = () => true): string[] {
  return [...texts].flatMap(([file, text]) =>
    text
      .split("\n")
      .filter((line) => isLooked(line) && pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

test.each([
  "turns it into what each platform understands",
  "adopted, not repeated",
  "gives no new tokens",
  "a normal outcome",
  "answers as dev.to and Medium do",
  "What to do follows from",
  "posts whose date has come",
  "can also stand in the",
  "may also stand in the",
  "Whose URL rules hold",
  "nothing new is begun",
  "sent as it stands:",
  "the tag goes, what it wraps stays",
  "before it is told to",
  "None hides that another",
  "how to mend",
  "is no time such as",
  "is none of",
  "nobody says",
  "these there by hand",
  "The check is green",
  "The check is red",
  "lift --max-posts",
  "publish so many older",
  "write over the copies",
  "makes? deleted ones anew",
  "The sandbox listens",
  "is not open: the ledger",
  "days to come",
  "move here",
  "keep readers where they read",
  "live with protected branches",
  "what is over is left",
  "none can hinder another",
  "what stands against it",
  "in any stretch of time so long",
  "outside of what this run was asked for",
  "the copy shows the post as it is",
  "Look again",
  "recorded as baseline",
  "ready HTML",
  "it is not said",
  "made anew",
  "are left over",
  "next run goes on",
  "goes on from there",
  'fix: ["`]Nothing: ',
  "makes it anew",
  "logs in anew",
  "Posts lie in",
  "stands in the front matter, and",
  "is at work on this post",
  "needs to be said of",
  "Sandy Box",
])("there is a better phrase than “%s”", (phrase) => {
  expect(found(new RegExp(phrase))).toEqual([]);
});

test("what is not something “is not” it", () => {
  const isNo = /(?<!\b[Tt]here )\b(?:is|are) no (?!longer\b|way\b|need\b|such\b|more\b|change\b)/;
  const isComment = (line: string) => /^\s*(?:\/?\*|\/\/)/.test(line);

  expect(found(isNo, (line) => !isComment(line))).toEqual([]);
});

test("a comment is a whole sentence, with a subject", () => {
  expect(found(/(?:\/\*\*|\/\/|^\s*\*) Of /)).toEqual([]);
});

test("names are words of the field", () => {
  const metaphors =
    /\b(?:desk|scribe|witness|ration(?:s|ed)?|twins?|castle|shel(?:f|ves)|exhibits?|mend(?:s|ed)?)\b/i;
  const isSource = (line: string) => !/title|\.md/.test(line);

  expect(
    found(metaphors, isSource).filter((line) => !/^(?:docs\/images|examples)\//.test(line)),
  ).toEqual([]);
});
