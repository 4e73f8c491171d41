import { SourceError } from "../core/errors.ts";

/** How one process reaches the other. */
export interface Line {
  send(message: Message): void;
  receive(listener: (message: Message) => void): void;
}

/** What a process can be asked, by name. */
export type Answers = Readonly<
  // biome-ignore lint/suspicious/noExplicitAny: both ends of a line are ours, and built from the same sources.
  Record<string, (...args: any) => unknown>
>;

type Message =
  | {
      readonly kind: "question";
      readonly id: number;
      readonly name: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly thrown: Thrown };

/** An error without its class, which no message keeps. */
interface Thrown {
  readonly message: string;
  readonly stack: string | undefined;
  /** It is a `SourceError`: the file is not to be had, and whoever asks may go on without it. */
  readonly isRefusal: boolean;
  readonly hint: string | undefined;
}

/** Answers the questions that come in, and asks some. A question whose process has ended is never answered. */
export function converse(
  line: Line,
  answers: Answers,
): (name: string, ...args: readonly unknown[]) => Promise<unknown> {
  const open = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let last = 0;

  async function answer(id: number, name: string, args: readonly unknown[]): Promise<void> {
    try {
      line.send({ kind: "answer", id, value: await answers[name]?.(...args) });
    } catch (error) {
      line.send({ kind: "failure", id, thrown: withoutClass(error) });
    }
  }

  line.receive((message) => {
    if (message.kind === "question") {
      void answer(message.id, message.name, message.args);
      return;
    }
    const asker = open.get(message.id);
    open.delete(message.id);
    if (message.kind === "answer") asker?.resolve(message.value);
    else asker?.reject(withClass(message.thrown));
  });

  return (name, ...args) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      open.set(id, { resolve, reject });
      line.send({ kind: "question", id, name, args });
    });
}

function withoutClass(error: unknown): Thrown {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const isRefusal = error instanceof SourceError;
  return { message, stack, isRefusal, hint: isRefusal ? error.hint : undefined };
}

function withClass({ message, stack, isRefusal, hint }: Thrown): Error {
  if (isRefusal) return new SourceError(message, { hint });
  return Object.assign(new Error(message), stack !== undefined && { stack });
}
