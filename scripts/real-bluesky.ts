import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { startSandbox } from "../packages/sandbox/index.ts";
import { type Answer, callerOf, scenes } from "./real-bluesky/calls.ts";
import { install, type Reference } from "./real-bluesky/install.ts";
import { killedEverywhere } from "./real-bluesky/killed.ts";
import { type Server, startReference } from "./real-bluesky/start.ts";

// Plays the same calls to the reference implementation of Bluesky's server and to the sandbox, and compares the answers; then
// publishes to the reference with the built program, which is killed in each of its requests, and counts the records:
// npm run real:bluesky [-- FOLDER]
// The reference is installed into the folder the first time, with Node 22 where this one is older. Nothing leaves this machine
// but that. With --if-possible it is no failure if npm does not have it.
const { values, positionals } = parseArgs({
  options: { "if-possible": { type: "boolean", default: false } },
  allowPositionals: true,
});
const [folder = join(tmpdir(), "posse-real-bluesky")] = positionals;

const { server: reference, stop } = await startReference(installed());
const sandbox = await startSandbox();
try {
  const ours: Server = {
    ...{ name: "the sandbox", url: sandbox.bluesky, handle: "sandbox.test" },
    did: "did:plc:sandbox2sandbox2sandbox2",
    ...{ appPassword: "sandbox-app-password", mainPassword: "sandbox-main-password" },
  };
  const callers = [callerOf(reference), callerOf(ours)] as const;
  let different = 0;
  for (const [name, play] of scenes) {
    const [theirs, own] = [
      comparable(await play(callers[0]), reference),
      comparable(await play(callers[1]), ours),
    ];
    if (isDeepStrictEqual(theirs, own)) continue;
    different += 1;
    console.log(
      `✗ ${name}\n  reference: ${JSON.stringify(theirs)}\n  sandbox:   ${JSON.stringify(own)}`,
    );
  }
  console.log(`${scenes.length - different} of ${scenes.length} answers are the same`);
  const { deaths, faults } = await killedEverywhere(reference);
  for (const fault of faults) console.log(`✗ ${fault}`);
  console.log(`Killed ${deaths} times in a request: ${faults.length} times other than one record`);
  process.exitCode = different + faults.length === 0 ? 0 : 1;
} finally {
  await sandbox.close();
  stop();
}

function installed(): Reference {
  try {
    return install(folder);
  } catch (error) {
    if (!values["if-possible"]) throw error;
    console.log(`The reference could not be installed, so nothing was compared: ${error}`);
    process.exit(0);
  }
}

/** An answer without what is each server's own: names, tokens, moments, and what follows from them. */
function comparable({ status, body, headers }: Answer, { did, handle, url }: Server): unknown {
  const text = JSON.stringify(body)
    .replaceAll(did, "DID")
    .replaceAll(handle, "HANDLE")
    .replaceAll(url, "URL")
    // Which keys and commits there are by now follows from the time and from each server's own.
    .replace(/\b3[m-z][2-7a-z]{11}\b/g, "TID")
    .replace(/Commit was at \w+/, "Commit was at CID")
    // Versions of Node say differently where JSON ends.
    .replace(/ in JSON at position .+?"/, ' in JSON"');
  const limits = ["ratelimit-limit", "ratelimit-policy"].map((name) => headers.get(name));
  const said = ["ratelimit-reset", "ratelimit-remaining", "retry-after"].map((name) =>
    headers.has(name),
  );
  return { status, body: JSON.parse(text, hidden), limits, said };
}

function hidden(name: string, value: unknown): unknown {
  if (["accessJwt", "refreshJwt", "rev", "email", "emailConfirmed", "didDoc"].includes(name))
    return typeof value;
  return name === "commit" ? Object.keys(Object(value)) : value;
}
