import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

/** `contracts/devto.md §2.1`, and every section that follows after a comma. */
const citation = /\bcontracts\/([\w-]+\.md)((?:,? (?:and )?§[\d.]+\d|,? (?:and )?§\d)+)/g;

/** A contract's sections by their numbers: its headings, and the numbered points below them. */
function sectionsOf(contract: string): ReadonlySet<string> {
  const found = new Set<string>();
  let heading = "";
  for (const line of readFileSync(`docs/contracts/${contract}`, "utf8").split("\n")) {
    const number = /^#+ (\d+(?:\.\d+)*)/.exec(line)?.[1];
    if (number !== undefined) {
      heading = number;
      found.add(number);
    }
    const point = /^\* (\d+\.\d+) /.exec(line)?.[1];
    if (point !== undefined) found.add(point);
    const item = /^(\d+)\. /.exec(line)?.[1];
    if (item !== undefined) found.add(`${heading}.${item}`);
  }
  return found;
}

test("every section of a contract that the code rests on is in it", () => {
  const files = ["src", "packages", "scripts", "__tests__"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.[jt]s$/.test(path))
      .map((path) => join(folder, path)),
  );
  const cited = files.flatMap((file) => {
    // A comment's next line goes on where the last one ended.
    const text = readFileSync(file, "utf8").replace(/\n\s*(?:\*|\/\/) ?/g, " ");
    return [...text.matchAll(citation)].flatMap(([, contract = "", sections = ""]) =>
      [...sections.matchAll(/§([\d.]*\d)/g)].map(([, section = ""]) => ({
        file,
        contract,
        section,
      })),
    );
  });
  const contracts = new Set(cited.map(({ contract }) => contract));
  const known = new Map([...contracts].map((contract) => [contract, sectionsOf(contract)]));

  expect(cited.length).toBeGreaterThan(100);
  expect(cited.filter(({ contract, section }) => !known.get(contract)?.has(section))).toEqual([]);
});
