// Programs that are built where their toolchain is, once, into the user's cache: none of them is needed to build or test Posse.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "posse-tools");

/** A Go program at a version; undefined where there is no Go. */
export function goTool(module, version) {
  const name = module.split("/").at(-1);
  const folder = join(cache, `${name}-${version}`);
  return built(join(folder, name), "go", ["version"], () =>
    execFileSync("go", ["install", `${module}@${version}`], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, GOBIN: folder, GOFLAGS: "-mod=mod" },
    }),
  );
}

/** A Python program at a version; undefined where there is no Python. */
export function pythonTool(name, version) {
  const folder = join(cache, `${name}-${version}`);
  return built(join(folder, "bin", name), "python3", ["-m", "venv", "-h"], () => {
    const run = (program, args) => execFileSync(program, args, { stdio: "inherit" });
    run("python3", ["-m", "venv", folder]);
    run(join(folder, "bin", "pip"), ["install", "--quiet", `${name}==${version}`]);
  });
}

function built(file, toolchain, probe, build) {
  if (existsSync(file)) return file;
  if (spawnSync(toolchain, probe).status !== 0) return undefined;
  console.log(`building ${file} …`);
  mkdirSync(cache, { recursive: true });
  build();
  return file;
}

/** Says what is missing; on CI that is a failure, on a desk it is none. */
export function missing(what) {
  console.error(`not checked: ${what}`);
  if (process.env.CI === "true") process.exitCode = 1;
}
