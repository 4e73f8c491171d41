import type { DevtoArticle } from "../state.ts";
import type { Settings } from "../world.ts";

interface Rule {
  readonly name: string;
  readonly reads: boolean;
  readonly limit: number;
  readonly seconds: number;
  readonly by: (ip: string, key: string | undefined) => string | undefined;
}

const byIp: Rule["by"] = (ip) => ip;
const byKey: Rule["by"] = (_, key) => key;

/** The request throttles of contracts/devto.md §5.1, in the order in which they are asked. */
const rules: Record<Settings["throttle"], readonly Rule[]> = {
  "2026": [
    { name: "ip", reads: true, limit: 3, seconds: 1, by: byIp },
    { name: "key", reads: true, limit: 3, seconds: 1, by: byKey },
    { name: "ip-minute", reads: true, limit: 30, seconds: 60, by: byIp },
    { name: "key-minute", reads: true, limit: 30, seconds: 60, by: byKey },
    { name: "write-ip", reads: false, limit: 1, seconds: 1, by: byIp },
    { name: "write-key", reads: false, limit: 1, seconds: 1, by: byKey },
  ],
  legacy: [
    { name: "ip", reads: true, limit: 3, seconds: 1, by: byIp },
    { name: "ip-minute", reads: true, limit: 30, seconds: 60, by: byIp },
    { name: "write", reads: false, limit: 1, seconds: 1, by: (ip, key) => `${ip}-${key ?? ""}` },
  ],
};

/** What counts the requests and the updates. It forgets when the sandbox stops, as a cache does. */
export interface Limiter {
  /** Counts a request; the seconds to wait when it is one too many. */
  throttle(method: string, ip: string, key: string | undefined, at: Date): number | undefined;
  /** The seconds to wait before another create. */
  create(userId: number, articles: readonly DevtoArticle[], at: Date): number | undefined;
  /** The seconds to wait before another update. */
  update(userId: number, at: Date): number | undefined;
  /** Counts an update that succeeded. */
  updated(userId: number, at: Date): void;
}

const secondMs = 1000;
/** Windows are dropped once so many are kept: only the newest of each rule is ever read again. */
const maxWindows = 10_000;

/** dev.to's two kinds of limits; with `limits: false` nothing is ever too much. */
export function createLimiter(settings: Settings): Limiter {
  const counts = new Map<string, number>();
  const updates = new Map<number, { count: number; expiresAt: number }>();
  const pace = settings.newAccount ? { limit: 1, seconds: 300 } : { limit: 9, seconds: 30 };
  const updateLimit = 30;
  const updateSeconds = 30;

  function count(rule: Rule, discriminator: string, epochSeconds: number): number {
    if (counts.size > maxWindows) counts.clear();
    const window = `${rule.name} ${discriminator} ${Math.floor(epochSeconds / rule.seconds)}`;
    const total = (counts.get(window) ?? 0) + 1;
    counts.set(window, total);
    return total;
  }

  return {
    throttle(method, ip, key, at) {
      if (!settings.limits) return undefined;
      const epochSeconds = Math.floor(at.getTime() / secondMs);
      const reads = method === "GET" || method === "HEAD";
      for (const rule of rules[settings.throttle]) {
        const discriminator = rule.reads === reads ? rule.by(ip, key) : undefined;
        if (discriminator === undefined) continue;
        if (count(rule, discriminator, epochSeconds) > rule.limit) {
          return rule.seconds - (epochSeconds % rule.seconds);
        }
      }
      return undefined;
    },
    create(userId, articles, at) {
      if (!settings.limits) return undefined;
      const since = at.getTime() - pace.seconds * secondMs;
      // Drafts are free: only published articles are counted, by the time they were created.
      const recent = articles.filter(
        (article) =>
          article.userId === userId && article.published && Date.parse(article.createdAt) > since,
      );
      return recent.length > pace.limit ? pace.seconds : undefined;
    },
    update(userId, at) {
      if (!settings.limits) return undefined;
      const window = updates.get(userId);
      if (window === undefined || window.expiresAt <= at.getTime()) return undefined;
      return window.count > updateLimit ? updateSeconds : undefined;
    },
    updated(userId, at) {
      const window = updates.get(userId);
      if (window !== undefined && window.expiresAt > at.getTime()) window.count += 1;
      else updates.set(userId, { count: 1, expiresAt: at.getTime() + updateSeconds * secondMs });
    },
  };
}
