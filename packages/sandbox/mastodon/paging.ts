import type { MastodonStatus } from "../state.ts";

/** The newest first. After `min_id` the oldest that follow it are meant, after `since_id` the newest. */
export function pageOf(all: readonly MastodonStatus[], query: URLSearchParams, limit: number) {
  const at = (name: string) => (/^\d+$/.test(query.get(name) ?? "") ? query.get(name) : null);
  const [maxId, minId, sinceId] = [at("max_id"), at("min_id"), at("since_id")];
  const within = all.filter(
    ({ id }) =>
      (maxId === null || BigInt(id) < BigInt(maxId)) &&
      (minId === null || BigInt(id) > BigInt(minId)) &&
      (sinceId === null || BigInt(id) > BigInt(sinceId)),
  );
  return (minId === null ? within.slice(-limit) : within.slice(0, limit)).reverse();
}

/** One of the links to the pages around a page. */
export function linkTo(
  url: string,
  query: URLSearchParams,
  more: Readonly<Record<string, string | undefined>>,
  rel: string,
): string {
  const params = new URLSearchParams(query);
  for (const name of ["max_id", "min_id", "since_id", "access_token"]) params.delete(name);
  for (const [name, value] of Object.entries(more)) params.set(name, value ?? "");
  return `<${url}?${params}>; rel="${rel}"`;
}
