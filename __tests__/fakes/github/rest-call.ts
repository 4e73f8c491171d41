import { Refusal, type Token, type World } from "./world.ts";

export interface RestCall {
  readonly world: World;
  readonly token: Token;
  /** From the path and the query. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface RestAnswer {
  readonly status: number;
  /** What is known of it; the description says the rest. */
  readonly known: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What operations do, by GitHub's names for them. */
export type Handlers = Readonly<Record<string, (call: RestCall) => Promise<RestAnswer>>>;

export const found = (known: unknown): RestAnswer => ({ status: 200, known });
export const made = (known: unknown): RestAnswer => ({ status: 201, known });
export const invalid = (message: string) => new Refusal(422, "UNPROCESSABLE", message);
