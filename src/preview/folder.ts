import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ConfigError } from "../core/errors.ts";

/** The folder of a preview: only what an earlier preview wrote there is ever replaced or deleted. */
export interface Folder {
  /** Writes a file of this preview. @throws {ConfigError} a file that is not a preview's has its name */
  write(name: string, content: string | Uint8Array): void;
  /** Deletes what earlier previews wrote and this one did not. */
  finish(): void;
}

/** One name a line. It grows with each file, so that the next run knows what one that was cut short has left. */
const register = ".posse-preview";
/** The only names that a preview's files have: a register that somebody else wrote leads nowhere else. */
const ours =
  /^(?:\.gitignore|index\.html|preview\.css|filters\.css|posts\/[\w-][\w.-]*\.html|images\/[0-9a-f]{16}\.[a-z]+)$/;

/**
 * Opens the folder that `--out` names: a new or empty one, or one that a preview wrote.
 * @throws {ConfigError} it is no folder, holds other files, or cannot be made
 */
export function openFolder(folder: string, asWritten: string): Folder {
  const wrong = (message: string, cause?: unknown) =>
    new ConfigError(
      [{ input: "--out", message, hint: "Name a folder that is for the preview alone." }],
      { cause },
    );
  const list = join(folder, register);
  try {
    if (!isFolder(statSync(folder, { throwIfNoEntry: false }))) {
      throw wrong(`${asWritten} is not a folder`);
    }
    // A link in their place would lead what is written elsewhere.
    for (const part of ["posts", "images"]) {
      if (!isFolder(lstatSync(join(folder, part), { throwIfNoEntry: false }))) {
        throw wrong(`${asWritten} holds something named ${part} that is not a folder`);
      }
    }
    const mark = lstatSync(list, { throwIfNoEntry: false });
    if (mark?.isFile() === false) {
      throw wrong(`${asWritten} holds something named ${register} that is not a file`);
    }
    const other = mark === undefined && existsSync(folder) ? readdirSync(folder)[0] : undefined;
    if (other !== undefined) throw wrong(`${asWritten} holds other files, such as ${other}`);
    for (const part of ["posts", "images"]) makeFolder(join(folder, part));
  } catch (cause) {
    throw cause instanceof ConfigError ? cause : wrong(`${asWritten} cannot be made`, cause);
  }
  const earlier = new Set(registered(list));
  const written = new Set<string>();
  return {
    write(name, content) {
      const file = join(folder, name);
      if (earlier.has(name)) rmSync(file, { force: true });
      try {
        writeFileSync(file, content, { flag: "wx" });
      } catch (cause) {
        const isThere = (cause as NodeJS.ErrnoException).code === "EEXIST";
        const what = isThere ? "that no preview has written" : "that cannot be written";
        throw wrong(`${asWritten} holds a file ${name} ${what}`, cause);
      }
      if (!earlier.has(name)) appendFileSync(list, `${name}\n`);
      written.add(name);
    },
    finish() {
      for (const name of earlier) {
        if (!written.has(name)) rmSync(join(folder, name), { force: true });
      }
      const names = [...written].sort().map((name) => `${name}\n`);
      writeFileSync(list, names.join(""));
    },
  };
}

/** With the folders that it lies in. Node's own way to make those never ends where the system makes none, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function registered(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((name) => ours.test(name));
}

/** Also true of what does not exist yet. */
function isFolder(stat: { isDirectory(): boolean } | undefined): boolean {
  return stat === undefined || stat.isDirectory();
}
