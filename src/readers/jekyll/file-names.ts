/** Ruby's `File.extname`: from the last dot on, if more than dots stands before it. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const plain = name.replace(/^\.+/, "");
  const dot = plain.lastIndexOf(".");
  return dot <= 0 ? "" : plain.slice(dot);
}

/** The last part of a path. */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Joined by one slash; an empty part is none. */
export function joinPath(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("/");
}

/** A path below some directory, with `.`, `..` and empty steps resolved; undefined if it leads out. */
export function pathInside(path: string): string | undefined {
  if (path.startsWith("/") || path.startsWith("~")) return undefined;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** What the paths of all files below a folder begin with; `""` is the repository's root. */
export function prefixOf(folder: string): string {
  return folder === "" ? "" : `${folder}/`;
}
