// Runs under Node 22 or later, in the folder that the reference was installed into: a PDS and the directory of DIDs that it
// needs, on loopback, with one account. It says where they are in one line, and goes on until it is ended.
import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Packages of that folder, not of this repository. */
const load = (name) => import(name);
const { envToCfg, envToSecrets, PDS } = await load("@atproto/pds");
const plc = await load("@did-plc/server");

const directoryPort = await freePort();
const directory = plc.PlcServer.create({ db: plc.Database.mock(), port: directoryPort });
await directory.start();

const port = await freePort();
const url = `http://localhost:${port}`;
const folder = mkdtempSync(join(tmpdir(), "real-bluesky-"));
const env = {
  ...{ devMode: true, hostname: "localhost", port },
  ...{ dataDirectory: folder, blobstoreDiskLocation: join(folder, "blobs") },
  ...{ adminPassword: "admin", jwtSecret: randomBytes(16).toString("hex") },
  ...{ serviceHandleDomains: [".test"], inviteRequired: false, disableSsrfProtection: true },
  ...{ didPlcUrl: `http://localhost:${directoryPort}`, enableDidDocWithSession: true },
  // What the app shows is asked of nobody.
  ...{ bskyAppViewUrl: "http://localhost:1", bskyAppViewDid: "did:example:none" },
  rateLimitsEnabled: true,
  plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString("hex"),
};
const pds = await PDS.create(envToCfg(env), envToSecrets(env));
await pds.start();

const mainPassword = randomBytes(16).toString("hex");
const handle = "posse.test";
const { did, accessJwt } = await call("com.atproto.server.createAccount", {
  ...{ handle, email: "posse@mail.test", password: mainPassword },
});
const { password: appPassword } = await call(
  "com.atproto.server.createAppPassword",
  { name: "posse" },
  accessJwt,
);
console.log(JSON.stringify({ url, did, handle, appPassword, mainPassword }));

async function call(method, body, token) {
  const response = await fetch(`${url}/xrpc/${method}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`);
  return answer;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
