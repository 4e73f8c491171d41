import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import type { BareRepository } from "./bare-repository.ts";
import type { Trouble } from "./troubles.ts";

/** The host that GitHub sends people to for an archive of a commit (contracts/github.md §4.3). */
export interface Archives {
  readonly url: string;
  close(): Promise<void>;
}

/** `tell` hears of each request; a key that was meant for the interface is none of this host's business. */
export async function startArchives(
  repository: BareRepository,
  {
    trouble,
    tell,
  }: {
    readonly trouble: () => Promise<Trouble | undefined>;
    readonly tell: (request: { path: string; status: number; hasKey: boolean }) => void;
  },
): Promise<Archives> {
  const server = createServer(async (request, response) => {
    const { url: path = "" } = request;
    const [, id = ""] = /\/legacy\.tar\.gz\/(\w+)\?token=/.exec(path) ?? [];
    const met = await trouble();
    const prefix = `--prefix=octo-blog-${id.slice(0, 7)}/`;
    const tar = await repository.git(["archive", "--format=tar", prefix, id]);
    const packed = gzipSync(tar);
    const status = met?.kind === "error" ? met.status : 200;
    tell({ path, status, hasKey: request.headers.authorization !== undefined });
    response.writeHead(status, { "content-type": "application/x-gzip" });
    if (met?.kind === "cut") response.end(packed.subarray(0, packed.length / 2));
    else if (met?.kind === "altered") response.end(String(met.alter(packed)));
    else response.end(packed);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
