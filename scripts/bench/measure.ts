import { spawn } from "node:child_process";

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** How one thing compares with another that was done at the same time: `ratio` is of the pairs, not of the medians. */
export interface Comparison {
  readonly one: number;
  readonly other: number;
  readonly ratio: number;
}

/** Does both in turn, so that what else the machine does weighs on both, and takes medians. */
export async function compare(
  pairs: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<Comparison> {
  const all: { one: number; other: number }[] = [];
  for (let pair = 0; pair < pairs; pair++) all.push({ one: await one(), other: await other() });
  return {
    one: median(all.map((pair) => pair.one)),
    other: median(all.map((pair) => pair.other)),
    ratio: median(all.map((pair) => pair.one / pair.other)),
  };
}

export interface Run {
  readonly seconds: number;
  /** What a Node program used that was asked for it. */
  readonly peakMiB: number;
}

export interface RunOptions {
  readonly cwd?: string;
  /** On top of `cleanEnvironment`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What every process is started with that is measured, so that no figure depends on who measures. */
export const cleanNames = ["PATH", "HOME", "TZ", "LANG"] as const;

/**
 * Nothing else of this process's environment: `NODE_EXTRA_CA_CERTS` alone, say, doubles the start of Node, and would flatter
 * everything that is compared with it.
 */
function cleanEnvironment(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    cleanNames.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * Runs a program to its end, its output thrown away.
 * @throws it cannot be started, or fails: with the end of what it said
 */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, {
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      env: { ...cleanEnvironment(), ...options.env },
      stdio: ["ignore", "ignore", "pipe", "pipe"],
    });
    let said = "";
    let peak = "";
    child.stderr?.on("data", (bytes) => {
      said = `${said}${bytes}`.slice(-2000);
    });
    child.stdio[3]?.on("data", (bytes) => {
      peak += bytes;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (code === 0) resolve({ seconds, peakMiB: Number(peak) / 1024 });
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}: ${said}`));
    });
  });
}

/** Tells the parent, at its end, how much memory the process has held at its peak. */
const tellPeak =
  'import fs from "node:fs"; process.on("exit", () => fs.writeSync(3, String(process.resourceUsage().maxRSS)));';

/** Runs a program for Node, and learns its peak of memory. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const preload = `data:text/javascript,${encodeURIComponent(tellPeak)}`;
  return run(process.execPath, ["--import", preload, ...args], options);
}

/** How the time grows with the size: 1 is linear, 2 quadratic. The slope of the line through the logarithms. */
export function exponent(points: readonly { size: number; seconds: number }[]): number {
  const logs = points.map(({ size, seconds }) => ({ x: Math.log(size), y: Math.log(seconds) }));
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const x = mean(logs.map((point) => point.x));
  const y = mean(logs.map((point) => point.y));
  const above = logs.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return above / logs.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
