import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { platformInputs } from "../../scripts/readme/platform-inputs.ts";
import type { PlatformDefinition } from "../../src/platforms/definition.ts";
import { platforms } from "../../src/platforms/index.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * A folder with an action in `dist` that has what a folder beside this file adds to it, and an `action.yml` with the inputs
 * of these platforms.
 */
export function buildAction(
  rehearsal: "agora" | "notebook",
  definitions: readonly PlatformDefinition[] = platforms,
): { readonly action: string; readonly dist: string } {
  const action = mkdtempSync(join(tmpdir(), `posse-${rehearsal}-`));
  const dist = join(action, "dist");
  const rolldown = join(root, "node_modules/rolldown/bin/cli.mjs");
  const config = join(root, "__tests__/fakes/rolldown.config.js");
  execFileSync(process.execPath, [rolldown, "-c", config], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      POSSE_REHEARSAL: rehearsal,
      POSSE_REHEARSAL_DIST: dist,
    },
  });
  const written = readFileSync(join(root, "action.yml"), "utf8");
  const inputs = written.replace(platformInputs(platforms), platformInputs(definitions));
  writeFileSync(join(action, "action.yml"), inputs);
  writeFileSync(join(action, "package.json"), '{ "type": "module" }\n');
  return { action, dist };
}
