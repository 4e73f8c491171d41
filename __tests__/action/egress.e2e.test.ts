import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { NetworkGuard } from "../fakes/network-guard.ts";
import { type Bench, keys } from "./bench.ts";
import { type GuardedBench, openGuardedBench } from "./guarded-bench.ts";

/** Addresses that lead into the network of the runner, in the ways in which they can be written. */
const internal = [
  "http://169.254.169.254/latest/meta-data/",
  "http://localhost:8080/",
  "http://127.0.0.1:8080/",
  "http://[::1]:8080/",
  "http://[::ffff:169.254.169.254]/",
  "http://10.0.0.1/",
  "http://2852039166/",
  "http://0xa9fea9fe/",
  "http://0251.0376.0251.0376/",
  "http://metadata.google.internal/",
  "https://elsewhere.example/",
];

/** A post that names each of them wherever a post can name an address. */
const naming = (address: string) =>
  [
    "---",
    "title: Naming",
    `image: ${address}cover.png`,
    `cover_image: ${address}cover.png`,
    `devto: { cover: "${address}cover.png" }`,
    "---",
    "",
    `![An image](${address}image.png) and <img src="${address}image.png">, [a link](${address}).`,
    "",
    `<iframe src="${address}"></iframe> {% include_relative ${address} %}`,
    "",
  ].join("\n");

let bench: Bench;
let guard: NetworkGuard;
let open: GuardedBench;
/** What the site was asked. */
let pages: string[];
let moved: (path: string) => string | undefined;

beforeEach(async () => {
  [pages, moved] = [[], () => undefined];
  open = await openGuardedBench(({ url = "" }, response) => {
    pages.push(url);
    const location = moved(url);
    response
      .writeHead(location === undefined ? 200 : 302, location === undefined ? {} : { location })
      .end();
  });
  ({ bench, guard } = open);
});

afterEach(() => open.close());

const hosts = () => [new URL(bench.github.url).host, new URL(bench.sandbox.url).host];
const env = () => ({ NODE_OPTIONS: guard.nodeOptions });
const hostile = () =>
  Object.fromEntries(
    internal.flatMap((address, index) => [
      [`_posts/2026-03-0${1 + (index % 8)}-image-${index}.md`, naming(address)],
      [
        `_posts/2026-03-0${1 + (index % 8)}-canonical-${index}.md`,
        `---\ntitle: Canonical ${index}\ncanonical_url: ${address}\n---\n\nText.\n`,
      ],
    ]),
  );
const sound = { "_posts/2026-03-08-sound.md": "---\ntitle: Sound\n---\n\nText.\n" };
const config = "url: http://blog.example\ntitle: A blog\n";

test("a push asks GitHub, the platforms and the site, whatever its posts name", async () => {
  const begun = await bench.blog.publish({ "_config.yml": config });
  const after = await bench.blog.publish({ ...hostile(), ...sound });
  const inputs = { "wait-for-live": "2", "max-posts": "100", record: "data-file" };

  const result = await bench.push(begun, after, { inputs, env: env() });

  expect(result.outputs.changed).toBe("true");
  expect(pages).toContain("/2026/03/08/sound.html");
  expect(guard.attempts()).toEqual([...hosts(), "blog.example:80"].sort());
});

test("a check asks GitHub and nobody else", async () => {
  const begun = await bench.blog.publish({ "_config.yml": config });
  const after = await bench.blog.publish(hostile());
  const payload = { before: begun, after, deleted: false };

  const inputs = { mode: "check", "devto-api-key": "", "medium-token": "" };
  await bench.run("push", payload, { inputs, env: env() });

  const [github] = hosts();
  expect(guard.attempts()).toEqual([github]);
});

test("a site that sends us into the runner's network is not followed, and its posts wait", async () => {
  moved = () => "http://169.254.169.254/latest/meta-data/";
  const begun = await bench.blog.publish({ "_config.yml": config });
  const after = await bench.blog.publish({ "_posts/2026-03-08-a.md": "---\ntitle: A\n---\n" });

  const result = await bench.push(begun, after, { inputs: { "wait-for-live": "1" }, env: env() });

  expect(result.conclusion).toBe("success");
  expect(result.annotations).toContainEqual(
    expect.objectContaining({ kind: "warning", title: "Posse: not-live" }),
  );
  expect(bench.sent()).toEqual([]);
  expect(guard.attempts()).toEqual([...hosts(), "blog.example:80"].sort());
});

test("the command line asks the platforms and, if it is told to, the site", async () => {
  await bench.blog.publish({ "_config.yml": config, ...hostile(), ...sound });
  const { POSSE_DIST: dist = "dist" } = process.env;
  const args = ["publish", "--all", "--yes", "--wait-for-live", "2", "--format", "json"];

  await promisify(execFile)(process.execPath, [resolve(dist, "cli.js"), ...args], {
    cwd: bench.blog.folder,
    env: {
      ...{ PATH: process.env.PATH, HOME: bench.blog.folder, ...env() },
      ...{ DEVTO_API_KEY: keys.devto, MEDIUM_TOKEN: keys.medium },
      ...{ POSSE_DEVTO_URL: bench.sandbox.devto, POSSE_MEDIUM_URL: bench.sandbox.medium },
    },
  }).catch(() => undefined);

  const [, sandbox = ""] = hosts();
  expect(bench.sent().length).toBeGreaterThan(0);
  expect(guard.attempts()).toEqual(["blog.example:80", sandbox].sort());
});
