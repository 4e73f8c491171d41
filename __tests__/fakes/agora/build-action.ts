import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { platformInputs } from "../../../scripts/readme/platform-inputs.ts";
import { platforms } from "../../../src/platforms/index.ts";
import { threePlatforms } from "./three-platforms.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A folder with an `action.yml` that has a third platform's inputs, and the action that takes them in `dist`. */
export function buildAction(): { readonly action: string; readonly dist: string } {
  const action = mkdtempSync(join(tmpdir(), "posse-agora-"));
  const dist = join(action, "dist");
  const rolldown = join(root, "node_modules/rolldown/bin/cli.mjs");
  const config = join(root, "__tests__/fakes/agora/rolldown.config.js");
  execFileSync(process.execPath, [rolldown, "-c", config], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: "", POSSE_AGORA_DIST: dist },
  });
  const written = readFileSync(join(root, "action.yml"), "utf8");
  const inputs = written.replace(platformInputs(platforms), platformInputs(threePlatforms));
  writeFileSync(join(action, "action.yml"), inputs);
  writeFileSync(join(action, "package.json"), '{ "type": "module" }\n');
  return { action, dist };
}
