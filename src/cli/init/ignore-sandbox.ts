import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { git, gitOptions } from "../../io/git.ts";

const ledger = ".posse-sandbox/";

/**
 * Has git ignore the sandbox's ledger, so that what was only tried is never committed. What the file says already stays.
 * @returns the line that was added to `.gitignore`; undefined where git ignores it already
 */
export async function ignoreSandbox(root: string, siteDir: string): Promise<string | undefined> {
  const asked = ["check-ignore", "--quiet", join(siteDir, ledger)];
  // Git takes the path literally here without being told to, and refuses to be told.
  const options = gitOptions.filter((option) => option !== "--literal-pathspecs");
  if ((await git(root, asked, options)).code === 0) return undefined;
  const file = join(root, ".gitignore");
  const before = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const ending = before.includes("\r\n") ? "\r\n" : "\n";
  const gap = before === "" || before.endsWith("\n") ? "" : ending;
  await writeFile(file, `${before}${gap}${ledger}${ending}`);
  return ledger;
}
