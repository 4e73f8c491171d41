import type { Player } from "../../../packages/sandbox/index.ts";
import { ConfigError } from "../../core/errors.ts";
import { blogAuthor } from "../blog-author.ts";
import type { Action } from "../command.ts";
import { untilStopped } from "../until-stopped.ts";

type Access = Player["access"];

interface SandboxCommandOptions {
  readonly site: string;
  readonly port: string;
  readonly limits: boolean;
  readonly state?: string;
  readonly format: string;
}

/** Runs the sandbox until the user ends it. */
export const sandboxCommand: Action<SandboxCommandOptions> = async (terminal, options) => {
  const port = Number(options.port);
  if (!/^\d{1,5}$/.test(options.port) || port > 65_535) {
    throw new ConfigError([{ input: "--port", message: `“${options.port}” is not a valid port` }]);
  }
  const { startSandbox } = await import("../../../packages/sandbox/index.ts");
  const sandbox = await startSandbox({
    port,
    limits: options.limits,
    author: await blogAuthor(terminal, options.site),
    ...(terminal.players && { players: terminal.players }),
    ...(options.state !== undefined && { stateFile: options.state }),
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new ConfigError([
      {
        input: "--port",
        message: `port ${port} is in use`,
        hint: "Choose another one, or 0 for a free one.",
      },
    ]);
  });
  const { url, players } = sandbox;
  if (options.format === "json") {
    const bases = players.map(({ id }) => [id, `${url}/${id}`]);
    terminal.out(JSON.stringify({ ready: true, url, ...Object.fromEntries(bases) }));
  } else {
    terminal.out(
      [
        `Sandbox running at ${url}`,
        "",
        "Publish to it from another terminal:",
        ...players.map(
          ({ id, access }) => `  export ${access.url}=${url}/${id} ${variables(access)}`,
        ),
        `  ${terminal.command} publish --backfill 1 --site path/to/blog`,
        "It publishes the oldest post; name another by its path. What you publish there is",
        "recorded in the blog's folder .posse-sandbox, apart from the real ledger.",
        ...(options.state === undefined
          ? [
              "A new sandbox is empty: delete that folder if it knows copies of an earlier one, or",
              "keep what the sandbox holds with --state FILE.",
            ]
          : []),
        "",
        "Stop it with Ctrl-C.",
      ].join("\n"),
    );
  }
  await untilStopped(terminal.signal);
  await sandbox.close();
  return 0;
};

/** The key's variable, and those that go with it, each with the sandbox's own value. */
function variables({ key, secret, others = {} }: Access): string {
  return Object.entries({ ...others, [key]: secret })
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}
