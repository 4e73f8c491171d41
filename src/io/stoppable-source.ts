import type { Source } from "../core/source.ts";

/**
 * A source that ends as soon as a run is stopped. Node hears a signal only between two pieces of work, and taking a file
 * apart is one: each file is handed out in a turn of its own, so that a signal is heard before the next.
 */
export function stoppableSource(source: Source, stop: AbortSignal): Source {
  let turn = Promise.resolve();

  async function inTurn<Value>(asked: Promise<Value>): Promise<Value> {
    const value = await asked;
    turn = turn.then(() => new Promise((next) => setImmediate(next)));
    await turn;
    stop.throwIfAborted();
    return value;
  }

  const modifiedAt = source.modifiedAt?.bind(source);
  return {
    commit: source.commit,
    files: () => inTurn(source.files()),
    read: (path) => inTurn(source.read(path)),
    ...(modifiedAt !== undefined && { modifiedAt: (path) => inTurn(modifiedAt(path)) }),
  };
}
