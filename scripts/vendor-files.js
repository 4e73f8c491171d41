// In which file of dist/vendor a package's code lies: one for each package that our own sources import, with all that it
// brings along. A plugin for rolldown, since only the modules tell who imports what.

/** rolldown's own code, which it puts into what it builds. */
const runtime = "\0rolldown/runtime.js";

/** The package that a module belongs to; undefined for our own. */
function packageOf(id) {
  if (id === runtime) return "rolldown";
  const path = id.replace(/^\0/, "").replaceAll("\\", "/");
  return /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)/.exec(path)?.[1];
}

export function vendorFiles() {
  /** By each package, those that it imports. */
  const brought = new Map();
  /** Packages that our own sources import. */
  const named = new Set();
  let owners;

  /** By each package, the first of ours that brings it along. */
  function ownersOf() {
    const found = new Map([...named].map((name) => [name, name]));
    for (const name of [...named].sort()) {
      const open = [name];
      for (const one of open) {
        for (const other of brought.get(one) ?? []) {
          if (found.has(other)) continue;
          found.set(other, name);
          open.push(other);
        }
      }
    }
    return found;
  }

  return {
    has: (id) => packageOf(id) !== undefined,
    nameOf(id) {
      owners ??= ownersOf();
      const name = packageOf(id);
      return (owners.get(name) ?? name).replace(/^@/, "").replace("/", "-");
    },
    plugin: {
      name: "vendor-files",
      buildStart() {
        brought.clear();
        named.clear();
        owners = undefined;
      },
      buildEnd() {
        for (const id of this.getModuleIds()) {
          const importer = packageOf(id);
          const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {};
          for (const name of [...importedIds, ...dynamicallyImportedIds].map(packageOf)) {
            if (name === undefined || name === importer) continue;
            if (importer === undefined) named.add(name);
            else brought.set(importer, (brought.get(importer) ?? new Set()).add(name));
          }
        }
      },
    },
  };
}
