import { dirname, relative } from "node:path/posix";

// rolldown makes a file of its own for each `import()` of a module that lies in a file with others: it says `export` and
// nothing else. Whoever imports it imports the file itself instead.

/** A plugin for rolldown's output. */
export function withoutStubs() {
  return {
    name: "without-stubs",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === "chunk");
      const stubs = new Map(chunks.flatMap((chunk) => stubOf(chunk) ?? []));
      for (const name of stubs.keys()) delete bundle[name];
      for (const chunk of chunks.filter(({ fileName }) => !stubs.has(fileName))) {
        const code = chunk.code.replaceAll(/\bimport\("(\.[^"]+)"\)/g, (said, path) => {
          const stub = stubs.get(resolved(path, chunk.fileName));
          return stub === undefined ? said : imported(stub, chunk.fileName);
        });
        if (code !== chunk.code) chunk.code = code;
      }
    },
  };
}

/** A chunk's name with the file that it stands for, and how it calls that file's exports; undefined of any other chunk. */
function stubOf({ fileName, code, isEntry }) {
  if (isEntry) return undefined;
  const [, list, path] = /^export \{ ([^}]*) \} from "([^"]+)";\s*$/.exec(code) ?? [];
  if (list !== undefined) {
    const names = list.split(", ").map((one) => one.split(" as "));
    const renamed = names.some(([inside, outside = inside]) => inside !== outside);
    const pairs = names.map(([inside, outside = inside]) => `${outside}: module.${inside}`);
    return [[fileName, { file: resolved(path, fileName), names: renamed ? pairs : [] }]];
  }
  // A module of CommonJS, which runs when it is asked for.
  const [, made, from] =
    /^import \{ (\w+) \} from "([^"]+)";\s*export default \1\(\);\s*export \{\};\s*$/.exec(code) ??
    [];
  if (made === undefined) return undefined;
  return [[fileName, { file: resolved(from, fileName), names: [`default: module.${made}()`] }]];
}

function resolved(path, from) {
  return new URL(path, `file:///${from}`).pathname.slice(1);
}

/** The import of the file itself, with the names that the stub gave to its exports where they are others. */
function imported({ file, names }, from) {
  const path = relative(dirname(from), file);
  const call = `import("${path.startsWith(".") ? path : `./${path}`}")`;
  return names.length === 0 ? call : `${call}.then((module) => ({ ${names.join(", ")} }))`;
}
