import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** What the reference is: of the newest versions that this was written for. */
const packages = ["@atproto/pds@0.5", "@did-plc/server@0.0"];
const leastNode = 22;

/** A folder that holds the reference, and the Node that it runs under. */
export interface Reference {
  readonly folder: string;
  readonly node: string;
}

/** Installs the reference into a folder, unless it is there. It is too heavy to be a dependency of this repository. */
export function install(folder: string): Reference {
  const done = join(folder, "installed");
  const own = Number.parseInt(process.versions.node, 10) >= leastNode;
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
    const node = own ? [] : [`${nodePackage()}@${leastNode}`];
    const args = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", [...args, ...packages, ...node], { cwd: folder, stdio: "inherit" });
    replaceSqlite(folder);
    writeFileSync(done, "");
  }
  copyFileSync(join(here, "serve.js"), join(folder, "serve.js"));
  const node = own ? process.execPath : join(folder, "node_modules", nodePackage(), "bin", "node");
  return { folder, node };
}

function nodePackage(): string {
  const prefix = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  return `${prefix}-${process.platform}-${process.arch}`;
}

function replaceSqlite(folder: string): void {
  const sqlite = join(folder, "node_modules", "better-sqlite3");
  rmSync(sqlite, { recursive: true, force: true });
  mkdirSync(sqlite);
  writeFileSync(
    join(sqlite, "package.json"),
    JSON.stringify({ name: "better-sqlite3", version: "0.0.0", main: "index.cjs" }),
  );
  copyFileSync(join(here, "sqlite.cjs"), join(sqlite, "index.cjs"));
}
