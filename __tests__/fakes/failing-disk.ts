import { type Disk, disk } from "../../src/ledger/disk.ts";

/** `full`: from that effect on nothing new fits; `dies`: from that effect on nothing happens at all. */
export type DiskFault = "full" | "dies";

/** This machine's disk, whose effects have numbers; from `number` on it fails. */
export function failingDisk(fault: DiskFault, number: number) {
  let count = 0;

  async function effect<T>(act: () => Promise<T>, needsRoom: boolean): Promise<T> {
    const isHit = ++count >= number;
    if (isHit && fault === "dies") throw new Error("the process is dead");
    if (isHit && needsRoom) {
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    }
    return act();
  }

  const failing: Disk = {
    link: (...all) => effect(() => disk.link(...all), true),
    lstat: (path) => effect(() => disk.lstat(path), false),
    mkdir: (...all) => effect(() => disk.mkdir(...all), true),
    readdir: (path) => effect(() => disk.readdir(path), false),
    readText: (path) => effect(() => disk.readText(path), false),
    rename: (...all) => effect(() => disk.rename(...all), true),
    rm: (path) => effect(() => disk.rm(path), false),
    async open(path, flags) {
      const file = await effect(() => disk.open(path, flags), flags === "wx");
      return {
        writeFile: (text) => effect(() => file.writeFile(text), true),
        // A test's files need not outlive a power failure.
        sync: () => effect(async () => {}, flags === "wx"),
        close: () => file.close(),
      };
    },
  };
  return { disk: failing, count: () => count };
}
