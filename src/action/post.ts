import { readJournal } from "./left-journal.ts";

// After most runs there is nothing to do, and then nothing else is loaded.
const lines = readJournal(process.env);
if (lines.length > 0) {
  const { settleAfterwards } = await import("./settle-afterwards.ts");
  const { platforms } = await import("../platforms/index.ts");
  await settleAfterwards(lines, process.env, platforms);
}
