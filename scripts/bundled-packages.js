// Whose code dist holds: a plugin for rolldown that writes the licenses and an SBOM beside the bundle, from the modules in it.
// `package.json` could not say: everything that runs is bundled, so every package is a development dependency.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const licensesFile = "THIRD-PARTY-LICENSES.txt";
export const sbomFile = "sbom.cdx.json";

/** rolldown's own code, which it puts into what it builds. */
const runtime = "\0rolldown/runtime.js";

/** The folder of the package that a module belongs to; undefined for our own. */
function packageFolder(id) {
  if (id.startsWith(runtime)) return join("node_modules", "rolldown");
  const path = id.replace(/^\0/, "").replaceAll("\\", "/");
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

/**
 * The packages whose code is in these modules, with the texts of their licenses, sorted by name and version.
 * @throws {Error} a package does not name its license, or comes without the text of it
 */
export function packagesIn(modules) {
  const folders = new Set([...modules].map(packageFolder).filter((folder) => folder !== undefined));
  // One package can lie in several folders.
  const packages = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    packages.set(`${name} ${version}`, { name, version, license, texts: licenseTexts(folder) });
  }
  const isBare = ({ license, texts }) => typeof license !== "string" || texts.length === 0;
  const bare = [...packages].flatMap(([name, found]) => (isBare(found) ? name : []));
  if (bare.length > 0) {
    throw new Error(
      `These packages are bundled without a license and its text: ${bare.join(", ")}`,
    );
  }
  return [...packages].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found);
}

function licenseTexts(folder) {
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|unlicense)/i.test(file))
    .sort()
    .map((file) => plain(readFileSync(join(folder, file), "utf8")))
    .filter((text) => text !== "");
}

/** The same text on every machine. */
function plain(text) {
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r\n?/g, "\n")
    .trim();
}

/**
 * The file that goes with every copy of these packages' code, as their licenses ask. Most of them differ only in whose
 * copyright it is: a text is written once, below the packages that it is of and their lines of copyright.
 */
export function licensesText(packages) {
  const groups = new Map();
  for (const found of packages) {
    const { notice, terms } = partsOf(found.texts.join("\n\n"));
    // The same words, however their lines are broken.
    const key = terms.replaceAll(/\s+/g, " ");
    const group = groups.get(key) ?? { terms, owners: [] };
    group.owners.push(
      [`${found.name} ${found.version} (${found.license})`, ...notice].join("\n  "),
    );
    groups.set(key, group);
  }
  const line = "-".repeat(80);
  const sections = [...groups.values()].map(({ terms, owners }) =>
    [line, ...owners, line, "", terms, ""].join("\n"),
  );
  return `Posse's dist holds code of these ${packages.length} packages, each under its own license.\n\n${sections.join("\n")}`;
}

/** Whose it is, and what is allowed. */
function partsOf(text) {
  const lines = text.split("\n").map((one) => one.trimEnd());
  const isNotice = (one) => /^\s*(?:Copyright (?=\(c\)|\(C\)|©|\d|[A-Z])|\(c\) |© )/.test(one);
  const notice = lines.filter(isNotice).map((one) => one.trim());
  const terms = lines
    .filter((one) => !isNotice(one))
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
  return { notice, terms };
}

/**
 * The packages as a CycloneDX SBOM. It has no time and no version of ours, and its serial number follows from what it
 * lists: dist is the same at every build, and a release of the same dependencies leaves it as it is.
 */
export function sbomText(packages) {
  const components = packages.map(({ name, version, license }) => {
    const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
    const licenses = [{ expression: license }];
    return { type: "library", "bom-ref": purl, name, version, licenses, purl };
  });
  const digest = createHash("sha256").update(JSON.stringify(components)).digest("hex");
  const sbom = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(digest)}`,
    version: 1,
    metadata: { component: { type: "application", name: "@posse-action/posse" } },
    components,
  };
  return `${JSON.stringify(sbom, null, 1)}\n`;
}

/** A UUID of version 8, whose bits are the writer's to choose (RFC 9562). */
function uuidOf(digest) {
  return digest.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
    (_, low, mid, high, sequence, node) => `${low}-${mid}-8${high}-8${sequence}-${node}`,
  );
}

/** A plugin for rolldown's output: writes both files from what the bundle holds. */
export function bundledPackages() {
  return {
    name: "bundled-packages",
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) =>
        Object.entries(chunk.modules ?? {}).flatMap(([id, { renderedLength }]) =>
          renderedLength > 0 ? id : [],
        ),
      );
      const packages = packagesIn(modules);
      this.emitFile({ type: "asset", fileName: licensesFile, source: licensesText(packages) });
      this.emitFile({ type: "asset", fileName: sbomFile, source: sbomText(packages) });
    },
  };
}
