import { setTimeout as sleep } from "node:timers/promises";
import type { Player, World } from "../world.ts";
import { type Faults, mishapOf } from "./faults.ts";
import { type Incoming, type Reply, text } from "./http.ts";
import { note } from "./journal.ts";

/** What answers a program's request to a platform. */
export type Machine = (request: Incoming) => Reply | undefined;

/** What a platform's exchange with a program needs. */
export interface Exchange {
  readonly world: World;
  readonly machine: Machine;
  readonly faults: Faults;
  /** Keeps the state, before the answer tells of it. */
  readonly save: () => void;
  /** Aborted when the sandbox lets go of the answers that it holds back. */
  readonly letGo: AbortSignal;
}

/** Answers a program's request, with the mishap that was ordered for it; `"drop"` cuts the connection. */
export async function exchange(
  { world, machine, faults, save, letGo }: Exchange,
  player: Player,
  request: Incoming,
): Promise<Reply | "drop" | undefined> {
  const { id: platform } = player;
  const fault = faults.take(platform, request)?.fault;
  const now = world.now();
  const mishap = fault === undefined ? undefined : mishapOf(fault, player, now);
  const isCarriedOut = mishap === undefined || !("stored" in mishap) || mishap.stored;
  const at = now.toISOString();
  const answered = isCarriedOut ? carryOut(machine, request) : undefined;
  const reply = mishap?.kind === "answer" ? mishap.reply : answered;
  const status = mishap?.kind === "drop" ? null : (reply?.status ?? 404);
  note(world.state, request, {
    at,
    platform,
    status,
    ...(fault === undefined ? {} : { fault }),
    ...(status !== null && status >= 400 ? { refusal: beginningOf(reply) } : {}),
  });
  if (request.method !== "GET") save();
  if (mishap?.kind === "drop") return "drop";
  if (mishap?.kind === "slow") await waitFor(mishap.ms, letGo);
  if (mishap?.kind === "hold") await waitFor(longestWaitMs, letGo);
  return reply;
}

/** Content that is nested too deeply to be read must not go unnoted. */
function carryOut(machine: Machine, request: Incoming): Reply | undefined {
  try {
    return machine(request);
  } catch (error) {
    return text(500, `${error instanceof Error ? error.message : "Failed"}\n`);
  }
}

function beginningOf(reply: Reply | undefined): string {
  const maxLength = 600;
  return reply?.body.slice(0, maxLength) ?? "";
}

const longestWaitMs = 2 ** 31 - 1;

async function waitFor(ms: number, letGo: AbortSignal): Promise<void> {
  try {
    await sleep(Math.min(ms, longestWaitMs), undefined, { signal: letGo });
  } catch {
    // Let go: the answer follows at once.
  }
}
