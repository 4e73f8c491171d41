import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The network of another Node process: it reaches the hosts that it is given, and every attempt is written down. */
export interface NetworkGuard {
  /** `NODE_OPTIONS` of the process. */
  readonly nodeOptions: string;
  /** `HOST:PORT` of all connections that were attempted, each once. */
  attempts(): readonly string[];
  remove(): void;
}

/**
 * `names`: where a `HOST:PORT` really is, a port of loopback; to all others the connection is refused, but for
 * those to the process itself. What Node connects goes through one method of its sockets, with TLS or without.
 */
export function networkGuard(names: Readonly<Record<string, number>>): NetworkGuard {
  const folder = mkdtempSync(join(tmpdir(), "posse-network-"));
  const [script, log] = [join(folder, "guard.mjs"), join(folder, "attempts.txt")];
  writeFileSync(script, source(names, log));
  return {
    nodeOptions: `--import=${script}`,
    attempts() {
      const lines = existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n") : [];
      return [...new Set(lines)].sort();
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function source(names: Readonly<Record<string, number>>, log: string): string {
  return `
    import { appendFileSync } from "node:fs";
    import { Server, Socket } from "node:net";
    const names = new Map(Object.entries(${JSON.stringify(names)}));
    const own = new Set();
    const listen = Server.prototype.listen;
    Server.prototype.listen = function (...given) {
      this.once("listening", () => own.add(this.address()?.port));
      return listen.apply(this, given);
    };
    const connect = Socket.prototype.connect;
    Socket.prototype.connect = function (...given) {
      const options = Array.isArray(given[0]) ? given[0][0] : given[0];
      if (typeof options !== "object" || options.path !== undefined) return connect.apply(this, given);
      if (options.host === "127.0.0.1" && own.has(Number(options.port))) return connect.apply(this, given);
      const host = options.host ?? options.hostname ?? "localhost";
      const place = \`\${host}:\${options.port}\`;
      appendFileSync(${JSON.stringify(log)}, place + "\\n");
      const port = names.get(place);
      if (port === undefined) {
        process.nextTick(() => this.destroy(Object.assign(new Error("refused"), { code: "ECONNREFUSED" })));
        return this;
      }
      Object.assign(options, { host: "127.0.0.1", port });
      return connect.apply(this, given);
    };
  `;
}
