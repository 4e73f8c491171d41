import type { LoggedRequest } from "./state.ts";
import type { World } from "./world.ts";

/** What `GET /state` answers (contracts/interface.md §5). */
export interface SandboxState {
  readonly devto: { readonly articles: ReadonlyArray<Readonly<Record<string, unknown>>> };
  readonly medium: { readonly posts: ReadonlyArray<Readonly<Record<string, unknown>>> };
  readonly bluesky: {
    readonly records: ReadonlyArray<Readonly<Record<string, unknown>>>;
    readonly blobs: ReadonlyArray<Readonly<Record<string, unknown>>>;
  };
  readonly mastodon: {
    readonly statuses: ReadonlyArray<Readonly<Record<string, unknown>>>;
    readonly media: ReadonlyArray<object>;
  };
  readonly requests: readonly LoggedRequest[];
}

/** All that the platforms hold, as they would answer it, with what they show to nobody. */
export function viewState(world: World): SandboxState {
  const held = world.players.map((player) => [player.id, player.state(world)]);
  return { ...Object.fromEntries(held), requests: [...world.state.requests] };
}
