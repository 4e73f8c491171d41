// Compares the real dev.to with the sandbox: DEVTO_API_KEY=… node scripts/run-typescript.js scripts/canary.ts
// It makes one draft, once, and changes it in each visit. Exit code 1 if dev.to answers otherwise than the sandbox does.
import { appendFileSync } from "node:fs";
import { startSandbox } from "../packages/sandbox/index.ts";
import { differences, visitDevto } from "./canary/visit.ts";

const key = process.env.DEVTO_API_KEY ?? "";
if (key === "") {
  console.log("DEVTO_API_KEY is not set: nothing was asked.");
} else {
  const sandbox = await startSandbox({ limits: false });
  try {
    const real = await visitDevto({
      ...{ base: process.env.POSSE_DEVTO_URL ?? "https://dev.to", key, pauseMs: 1_500 },
    });
    const play = { base: sandbox.devto, key: "sandbox-devto-key", pauseMs: 0 };
    // The second visit finds a draft, as all but the first do on dev.to.
    if (!real.has("a new draft")) await visitDevto(play);
    const found = differences(real, await visitDevto(play));
    const lines = found.length === 0 ? ["dev.to answers as the sandbox does."] : found;
    const text = [`${real.size} requests; docs/contracts/devto.md §12.`, ...lines].join("\n");
    console.log(text);
    const { GITHUB_STEP_SUMMARY: summary } = process.env;
    if (summary) appendFileSync(summary, `## Canary\n\n\`\`\`text\n${text}\n\`\`\`\n`);
    process.exitCode = found.length === 0 ? 0 : 1;
  } finally {
    await sandbox.close();
  }
}
