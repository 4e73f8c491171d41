import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type NetworkGuard, networkGuard } from "../fakes/network-guard.ts";
import { type Bench, openBench } from "./bench.ts";

/** A bench for an action that can reach nothing but GitHub, the sandbox and the blog's own site. */
export interface GuardedBench {
  readonly bench: Bench;
  readonly guard: NetworkGuard;
  close(): Promise<void>;
}

/** The site at http://blog.example answers as it is told to. */
export async function openGuardedBench(answer: RequestListener): Promise<GuardedBench> {
  const site = createServer(answer);
  await new Promise<void>((done) => site.listen(0, "127.0.0.1", done));
  const bench = await openBench();
  const known = [bench.github.url, bench.sandbox.url].map((url) => new URL(url));
  const guard = networkGuard({
    ...Object.fromEntries(known.map(({ host, port }) => [host, Number(port)])),
    "blog.example:80": (site.address() as AddressInfo).port,
  });
  return {
    bench,
    guard,
    async close() {
      guard.remove();
      site.closeAllConnections();
      await Promise.all([bench.close(), new Promise((done) => site.close(done))]);
    },
  };
}
