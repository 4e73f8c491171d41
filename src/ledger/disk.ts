import { link, lstat, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";

/** What a ledger in a directory needs of a disk: a port, since disks fill up and processes die between two calls. */
export interface Disk {
  readonly link: typeof link;
  readonly lstat: (path: string) => Promise<{ isDirectory(): boolean }>;
  readonly mkdir: (path: string, options?: { readonly recursive: true }) => Promise<unknown>;
  readonly open: (path: string, flags: "r" | "wx") => Promise<DiskFile>;
  readonly readdir: (path: string) => Promise<readonly DiskEntry[]>;
  readonly readText: (path: string) => Promise<string>;
  readonly rename: typeof rename;
  readonly rm: (path: string) => Promise<void>;
}

export interface DiskFile {
  writeFile(text: string): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface DiskEntry {
  readonly name: string;
  isDirectory(): boolean;
  isFile(): boolean;
}

/** This machine's. */
export const disk: Disk = {
  ...{ link, lstat, mkdir, open, rename },
  readdir: (path) => readdir(path, { withFileTypes: true }),
  readText: (path) => readFile(path, "utf8"),
  rm: (path) => rm(path, { force: true }),
};

/** Writes a new file, whole; what cannot be written whole is taken away again. */
export async function writeNew(
  { open, rm }: Disk,
  path: string,
  text: string,
  { synced }: { readonly synced: boolean },
): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(text);
    if (synced) await handle.sync();
  } catch (error) {
    await handle.close();
    await rm(path).catch(() => {});
    throw error;
  }
  await handle.close();
}
