import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { siteFolder } from "./fakes/site-folder.ts";

const licenses = readFileSync("dist/THIRD-PARTY-LICENSES.txt", "utf8");
const headings = [...licenses.matchAll(/^-{80}\n(\S+) (\S+) \((.+)\)\n-{80}\n\n(.*)/gm)];

test("dist names every package whose code it holds, with its version and its license's text", () => {
  const names = headings.map(([, name = ""]) => name);

  // Some that are imported, some that these import, and what the bundler puts in.
  expect(names).toEqual(
    expect.arrayContaining(["@octokit/rest", "@actions/core", "undici", "parse5", "rolldown"]),
  );
  expect(names).not.toContain("jest");
  expect(new Set(names).size).toBeGreaterThan(50);
  for (const [, name = "", version, , text] of headings) {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
    const places = Object.keys(lock).filter((path) => path.endsWith(`node_modules/${name}`));
    expect([name, places.map((place) => lock[place].version)]).toEqual([
      name,
      expect.arrayContaining([version]),
    ]);
    expect([name, text]).toEqual([name, expect.stringMatching(/\S/)]);
  }
});

test("the SBOM lists the same packages", () => {
  const sbom = JSON.parse(readFileSync("dist/sbom.cdx.json", "utf8"));

  // What actions/attest knows it by.
  expect(sbom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6" });
  expect(sbom.serialNumber).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
  );
  expect(sbom.components.map(({ name, version }: Component) => `${name} ${version}`)).toEqual(
    headings.map(([, name, version]) => `${name} ${version}`),
  );
  expect(sbom.components).toContainEqual(
    expect.objectContaining({
      name: "@octokit/rest",
      purl: expect.stringMatching(/^pkg:npm\/%40octokit\/rest@\d/),
      licenses: [{ expression: "MIT" }],
    }),
  );
});

interface Component {
  readonly name: string;
  readonly version: string;
}

type Files = Readonly<Record<string, string>>;

/** The two files that a build writes of a bundle with a module of each of these packages. */
function filesOf(packages: Readonly<Record<string, Files>>) {
  const files = Object.entries(packages).flatMap(([name, some]) => {
    const all = {
      "package.json": JSON.stringify({ name, version: "1.2.3", license: "MIT" }),
      ...some,
    };
    return Object.entries(all).map(([file, text]) => [`node_modules/${name}/${file}`, text]);
  });
  const folder = siteFolder(Object.fromEntries(files));
  const modules = Object.keys(packages).map((name) =>
    join(folder, "node_modules", name, "index.js"),
  );
  const own = join(folder, "src/main.ts");
  const script = `import { licensesText, packagesIn, sbomText } from "./scripts/bundled-packages.js";
    const packages = packagesIn(${JSON.stringify([own, ...modules])});
    process.stdout.write(licensesText(packages) + sbomText(packages));`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
}

test.each<[string, Files]>([
  ["comes without the text of its license", {}],
  ["names no license", { "package.json": `{"name":"@x/bare","version":"1.2.3"}`, LICENSE: "Yes." }],
])("a package that %s stops the build", (_, bare) => {
  const { status, stderr } = filesOf({ good: { LICENSE: "Do as you like." }, "@x/bare": bare });

  expect(status).not.toBe(0);
  expect(stderr).toContain("bundled without a license and its text: @x/bare 1.2.3\n");
});

test("the order of the modules and the ends of lines change nothing", () => {
  const one = { "license.md": "Do\r\nas you like.\r\n" };
  const other = { LICENCE: "Do not.", NOTICE: "Somebody wrote it." };

  const { stdout } = filesOf({ b: one, a: other });

  expect(stdout).toBe(filesOf({ a: other, b: { "license.md": "Do\nas you like." } }).stdout);
  expect(stdout.indexOf("a 1.2.3 (MIT)")).toBeLessThan(stdout.indexOf("b 1.2.3 (MIT)"));
  expect(stdout).toContain("Do not.\n\nSomebody wrote it.");
});
