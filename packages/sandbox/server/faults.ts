import type { Player } from "../world.ts";
import type { Incoming, Reply } from "./http.ts";

/** A mishap to rehearse (contracts/interface.md §5). */
export interface Fault {
  readonly platform?: string;
  readonly method?: string;
  /** A prefix of the path, counted from the platform's base URL or from the server's root. */
  readonly path?: string;
  readonly fault: string;
  /** How often it happens; once where nothing is said. */
  readonly times?: number;
}

/** What a fault does, and whether the request is still carried out. */
export type Mishap =
  | { readonly kind: "drop"; readonly stored: boolean }
  | { readonly kind: "answer"; readonly stored: boolean; readonly reply: Reply }
  | { readonly kind: "slow"; readonly ms: number }
  | { readonly kind: "hold" };

/** A fault that is in force, with what is left of it. */
export type ActiveFault = Fault & { readonly times: number };

/** The faults in force. */
export interface Faults {
  /** Puts these in force, in the place of all others. */
  set(faults: readonly Fault[]): void;
  list(): readonly ActiveFault[];
  /** The first fault that fits, once less in force than before. */
  take(platform: string, request: Incoming): ActiveFault | undefined;
}

/** A place for faults, empty at first. */
export function createFaults(): Faults {
  let active: ActiveFault[] = [];
  return {
    set(faults) {
      active = faults.map((fault) => ({ ...fault, times: fault.times ?? 1 }));
    },
    list: () => active,
    take(platform, request) {
      const hit = active.find((fault) => fits(fault, platform, request));
      if (hit === undefined) return undefined;
      active = active.flatMap((fault) => {
        if (fault !== hit) return [fault];
        return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : [];
      });
      return hit;
    },
  };
}

function fits(fault: ActiveFault, platform: string, { method, path }: Incoming): boolean {
  return (
    (fault.platform ?? platform) === platform &&
    (fault.method ?? method).toUpperCase() === method &&
    (path.startsWith(fault.path ?? "") || `/${platform}${path}`.startsWith(fault.path ?? ""))
  );
}

/** The faults in a request's body, or why they are none. */
export function parseFaults(body: string, players: readonly Player[]): readonly Fault[] | string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return "The body must be JSON.";
  }
  const faults: unknown[] = Array.isArray(value) ? value : [value];
  for (const fault of faults) {
    const problem = problemWith(fault, players);
    if (problem !== undefined) return problem;
  }
  return faults.filter((fault): fault is Fault => problemWith(fault, players) === undefined);
}

function problemWith(value: unknown, players: readonly Player[]): string | undefined {
  if (typeof value !== "object" || value === null) return "A fault must be an object.";
  const { platform, method, path, fault, times }: Record<string, unknown> = { ...value };
  if (platform !== undefined && !players.some(({ id }) => id === platform)) {
    return `platform must be ${players.map(({ id }) => JSON.stringify(id)).join(" or ")}.`;
  }
  if (method !== undefined && typeof method !== "string") return "method must be a string.";
  if (path !== undefined && typeof path !== "string") return "path must be a string.";
  if (times !== undefined && !(typeof times === "number" && Number.isInteger(times) && times > 0)) {
    return "times must be a whole number above 0.";
  }
  if (typeof fault !== "string" || mishapOf(fault) === undefined) {
    return "fault must be one of drop-before, drop-after, status:N, status-after:N, html:N, slow:MILLISECONDS, hold, garbage, garbage-after.";
  }
  return undefined;
}

/** What of a platform shows in its mishaps. */
type Manner = Pick<Player, "cdnHeaders" | "tooMany">;

/** What a fault's word means on a platform at a time; nothing where it means nothing. */
export function mishapOf(fault: string, player?: Manner, at = new Date(0)): Mishap | undefined {
  const [word, number] = fault.split(":");
  const n = Number(number);
  const isStatus = Number.isInteger(n) && n >= 200 && n <= 599;
  switch (word) {
    case "drop-before":
    case "drop-after":
      return { kind: "drop", stored: word === "drop-after" };
    case "status":
    case "status-after":
      return isStatus
        ? { kind: "answer", stored: word === "status-after", reply: errorPage(n, at, player) }
        : undefined;
    case "html":
      return isStatus ? { kind: "answer", stored: false, reply: cdnPage(n, player) } : undefined;
    case "garbage":
    case "garbage-after":
      return { kind: "answer", stored: word === "garbage-after", reply: garbage };
    case "slow":
      return Number.isInteger(n) && n >= 0 ? { kind: "slow", ms: n } : undefined;
    case "hold":
      return { kind: "hold" };
    default:
      return undefined;
  }
}

const garbage: Reply = {
  status: 200,
  headers: { "content-type": "application/json" },
  body: '{"id": 1, "url": "http',
};

function html(status: number, title: string, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "content-type": "text/html; charset=utf-8", ...headers },
    body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`,
  };
}

function errorPage(status: number, at: Date, player?: Manner): Reply {
  if (status === 429) {
    const inASecond = new Date(at.getTime() + 1000);
    return (
      player?.tooMany?.(inASecond) ?? {
        status,
        headers: { "content-type": "text/plain", "retry-after": "1" },
        body: "Retry later\n",
      }
    );
  }
  return html(status, status >= 500 ? "The server could not answer" : "The request was refused");
}

/** A CDN in front of a platform asks whether the visitor is a person (contracts/medium.md §1.1). */
function cdnPage(status: number, player?: Manner): Reply {
  return html(status, "Just a moment...", player?.cdnHeaders ?? {});
}
