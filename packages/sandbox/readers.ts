import type { Readers, State } from "./state.ts";

const names = ["views", "reactions", "comments", "reposts"] as const;

/** What readers did with this article or post: nothing, as long as nobody has said otherwise. */
export function readersOf({ readers }: State, platform: string, id: string): Required<Readers> {
  const none = { views: 0, reactions: 0, comments: 0, reposts: 0 };
  return { ...none, ...readers[`${platform} ${id}`] };
}

/** Takes down what readers did: `[ { "platform", "id", "views", "reactions", "comments", "reposts" } ]`; else says what is wrong with it. */
export function noteReaders(state: State, body: string): string | undefined {
  let list: unknown;
  try {
    list = JSON.parse(body);
  } catch {
    return "The body must be JSON.";
  }
  const items: readonly unknown[] = Array.isArray(list) ? list : [list];
  const noted = new Map<string, Readers>();
  for (const item of items) {
    const { platform, id, ...given } = Object(item) as Record<string, unknown>;
    if (typeof platform !== "string" || typeof id !== "string") {
      return "platform and id must be strings.";
    }
    const wrong = Object.entries(given).find(([name, value]) => !isCount(name, value));
    if (wrong !== undefined)
      return `${wrong[0]} must be one of ${names.join(", ")}, with a number.`;
    noted.set(`${platform} ${id}`, given);
  }
  Object.assign(state.readers, Object.fromEntries(noted));
  return undefined;
}

function isCount(name: string, value: unknown): boolean {
  return names.some((one) => one === name) && Number.isSafeInteger(value) && Number(value) >= 0;
}
