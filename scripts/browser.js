import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Runs the tests of the pages in headless Chromium: node scripts/browser.js [JEST ARGUMENT…]
const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const chromium = [process.env.POSSE_CHROMIUM, ...usual].find((path) => path && existsSync(path));
if (chromium === undefined) {
  console.error(
    `No Chromium is installed (POSSE_CHROMIUM names one; looked for ${usual.join(", ")}).`,
  );
  console.error("Tests:       0 run: the pages were not looked at.");
  process.exit(process.env.CI === "true" ? 1 : 0);
}

const screenshots =
  process.env.POSSE_SCREENSHOTS ?? mkdtempSync(join(tmpdir(), "posse-screenshots-"));
const jest = ["node_modules/jest/bin/jest.js", "--config", "jest.browser.config.js"];
const { status } = spawnSync(
  process.execPath,
  ["--experimental-vm-modules", "--no-warnings", ...jest, ...process.argv.slice(2)],
  {
    stdio: "inherit",
    env: { ...process.env, POSSE_CHROMIUM: chromium, POSSE_SCREENSHOTS: screenshots },
  },
);
console.log(`Screenshots: ${screenshots}`);
process.exitCode = status ?? 1;
