import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { createHttp } from "../../src/io/http.ts";
import { virtualClock } from "../fakes/virtual-clock.ts";

const variables = ["http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY"] as const;
const before = new Map(variables.map((name) => [name, process.env[name]]));

let server: Server;
let url: string;
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end("direct");
  });
  server.on("connect", (request, socket) => {
    asked.push(`${request.method} ${request.url}`);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const name of variables) delete process.env[name];
  process.env.HTTP_PROXY = url;
});

afterEach(async () => {
  for (const [name, value] of before) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function get(target: string) {
  const http = createHttp({ clock: virtualClock(), userAgent: "posse/1", attempts: 1 });
  return http.request({ method: "GET", url: target });
}

test("what is on this machine is asked directly, whatever proxy there is", async () => {
  expect((await get(`${url}/here`)).text).toBe("direct");
  expect(asked).toEqual(["GET /here"]);
});

test("what is elsewhere is asked through the environment's proxy", async () => {
  await expect(get("http://blog.example.com/there")).rejects.toMatchObject({ code: "http" });
  expect(asked).toEqual(["CONNECT blog.example.com:80"]);
});
