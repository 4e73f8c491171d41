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
