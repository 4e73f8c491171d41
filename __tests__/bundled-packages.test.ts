import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { siteFolder } from "./fakes/site-folder.ts";

const licenses = readFileSync("dist/THIRD-PARTY-LICENSES.txt", "utf8");
/** Each text with the packages that it is of, whose names and versions are between two lines. */
const sections = [
  ...licenses.matchAll(/^-{80}\n([\s\S]+?)\n-{80}\n\n([\s\S]+?)(?=\n-{80}\n|$(?![\s\S]))/gm),
];
const named = sections.flatMap(([, owners = "", terms = ""]) =>
  [...owners.matchAll(/^(\S+) (\S+) \((.+)\)$/gm)].map(([, name = "", version = ""]) => ({
    ...{ name, version, terms },
  })),
);

test("dist names every package whose code it holds, with its version and its license's text", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const names = named.map(({ name }) => name);

  // Some that are imported, some that these import, and what the bundler puts in.
  expect(names).toEqual(
    expect.arrayContaining(["@octokit/rest", "@actions/core", "undici", "parse5", "rolldown"]),
  );
  expect(names).not.toContain("jest");
  expect(new Set(names).size).toBeGreaterThan(50);
  expect(licenses).toContain(`holds code of these ${named.length} packages`);
  for (const { name, version, terms } of named) {
    const places = Object.keys(lock).filter((path) => path.endsWith(`node_modules/${name}`));
    expect([name, places.map((place) => lock[place].version)]).toEqual([
      name,
      expect.arrayContaining([version]),
    ]);
    expect([name, terms]).toEqual([name, expect.stringMatching(/WARRANT/i)]);
  }
});

test("the SBOM lists the same packages", () => {
  const sbom = JSON.parse(readFileSync("dist/sbom.cdx.json", "utf8"));

  // What actions/attest knows it by.
  expect(sbom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6" });
  expect(sbom.serialNumber).toMatch(
    /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
  );
  expect(
    sbom.components.map(({ name, version }: Component) => `${name} ${version}`).sort(),
  ).toEqual(named.map(({ name, version }) => `${name} ${version}`).sort());
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

test("a text that several packages come with is there once, with the copyright of each", () => {
  const terms = "Permission is granted.\n\n  copyright license to copy";

  const { stdout } = filesOf({
    a: { LICENSE: `MIT\n\nCopyright (c) 2015 Ann\n\n${terms}` },
    b: { LICENSE: `MIT\n\nCopyright 2016 Bo\n\n${terms.replace(" is ", "\nis ")}` },
    c: { LICENSE: "Something else." },
  });

  const line = "-".repeat(80);
  const owners = "a 1.2.3 (MIT)\n  Copyright (c) 2015 Ann\nb 1.2.3 (MIT)\n  Copyright 2016 Bo";
  expect(stdout).toContain(`${line}\n${owners}\n${line}\n\nMIT\n\n${terms}\n\n${line}\nc 1.2.3`);
});
