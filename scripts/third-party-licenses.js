// What dist holds of others' code, and under which licenses: a plugin for rolldown that writes it beside the bundle.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const licensesFile = "THIRD-PARTY-LICENSES.txt";

/** rolldown's own code, which it puts into what it builds. */
const runtime = "\0rolldown/runtime.js";

/** The folder of the package that a module belongs to; undefined for our own. */
function packageFolder(id) {
  if (id.startsWith(runtime)) return join("node_modules", "rolldown");
  const path = id.replace(/^\0/, "").replaceAll("\\", "/");
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

/** The packages whose code is in these modules, with the texts of their licenses, sorted by name and version. */
function packagesIn(modules) {
  const folders = new Set([...modules].map(packageFolder).filter((folder) => folder !== undefined));
  const found = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    const files = readdirSync(folder)
      .filter((file) => /^(?:licen[cs]e|copying|notice|unlicense)/i.test(file))
      .sort();
    const texts = files.map((file) => plain(readFileSync(join(folder, file), "utf8")));
    return [`${name} ${version}`, { license, texts: texts.filter((text) => text !== "") }];
  });
  // One package can lie in several folders.
  return [...new Map(found)].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The same text on every machine. */
function plain(text) {
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll(/\r\n?/g, "\n")
    .trim();
}

const line = `${"-".repeat(80)}\n`;

/**
 * The file that goes with a bundle of these modules.
 * @throws {Error} a package comes without the text of its license
 */
export function licensesText(modules) {
  const packages = packagesIn(modules);
  const bare = packages.filter(([, { texts }]) => texts.length === 0).map(([name]) => name);
  if (bare.length > 0) {
    throw new Error(`These packages are bundled and have no license text: ${bare.join(", ")}`);
  }
  const sections = packages.map(([name, { license, texts }]) => {
    return `${line}${name} (${license})\n${line}\n${texts.join("\n\n")}\n`;
  });
  return `Posse's dist holds code of these ${packages.length} packages, each under its own license.\n\n${sections.join("\n")}`;
}

/** A plugin for rolldown's output: writes the file from what the bundle holds. */
export function thirdPartyLicenses() {
  return {
    name: "third-party-licenses",
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) =>
        Object.entries(chunk.modules ?? {}).flatMap(([id, { renderedLength }]) =>
          renderedLength > 0 ? id : [],
        ),
      );
      this.emitFile({ type: "asset", fileName: licensesFile, source: licensesText(modules) });
    },
  };
}
