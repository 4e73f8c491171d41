import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { githubApi } from "../../src/github/api.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";
import { type GitHubServer, githubServer } from "./server.ts";

const variables = ["http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY"] as const;
const before = new Map(variables.map((name) => [name, process.env[name]]));

let github: GitHubServer;
let proxy: Server;
/** What the proxy was asked to connect to. */
let connected: string[];

beforeEach(async () => {
  github = await githubServer(() => ({ body: { full_name: "octo/blog" } }));
  connected = [];
  proxy = createServer();
  proxy.on("connect", ({ url }, socket) => {
    connected.push(url ?? "");
    const onward = connect(Number(new URL(github.url).port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [socket, onward]) end.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  for (const name of variables) delete process.env[name];
  process.env.HTTP_PROXY = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});

afterEach(async () => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  proxy.close();
  await github.close();
});

function ask(apiUrl: string): Promise<unknown> {
  const api = githubApi({
    ...{ owner: "octo", name: "blog", token: "t", apiUrl },
    clock: virtualClock(),
  });
  return api.rest("GET /repos/{owner}/{repo}");
}

test("GitHub is asked through the environment's proxy, as the platforms are", async () => {
  expect(await ask("http://github.example/api/v3")).toEqual({ full_name: "octo/blog" });

  expect(connected).toEqual(["github.example:80"]);
  expect(github.asked.map(({ path }) => path)).toEqual(["/api/v3/repos/octo/blog"]);
});

test("NO_PROXY names the hosts that are asked directly", async () => {
  process.env.NO_PROXY = "github.invalid";

  await expect(ask("http://github.invalid")).rejects.toMatchObject({ reason: "unavailable" });

  expect(connected).toEqual([]);
});

test("a GitHub on this machine is asked directly, whatever proxy there is", async () => {
  expect(await ask(github.url)).toEqual({ full_name: "octo/blog" });

  expect(connected).toEqual([]);
});
