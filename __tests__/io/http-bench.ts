import { afterEach, beforeEach } from "@jest/globals";
import { MockAgent } from "undici";
import { createHttp, type HttpOptions, type HttpRequest } from "../../src/io/http.ts";
import { type VirtualClock, virtualClock } from "../fakes/virtual-clock.ts";

export const origin = "https://api.example.com";
export const secret = "s3cret/key+0123456789";

/** New for each test. */
export let agent: MockAgent;
export let clock: VirtualClock;

beforeEach(() => {
  agent = new MockAgent();
  agent.disableNetConnect();
  clock = virtualClock();
});

afterEach(async () => {
  await agent.close();
});

/** On a network of undici's, where only what a test announces is answered. */
export function http(options: Partial<HttpOptions> = {}) {
  return createHttp({
    clock,
    userAgent: "posse/1",
    dispatcher: agent,
    random: () => 0,
    ...options,
  });
}

export function asked(request: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: "GET",
    url: `${origin}/thing`,
    credential: { header: "api-key", secret },
    ...request,
  };
}

/** Answers the next requests in turn; the number of those that came is what it returns. */
export function answers(
  method: string,
  replies: readonly (
    | { status: number; body?: string; headers?: Record<string, string> }
    | { error: string }
  )[],
) {
  let came = 0;
  for (const reply of replies) {
    const intercepted = agent.get(origin).intercept({ path: "/thing", method });
    if ("error" in reply) {
      intercepted.replyWithError(Object.assign(new Error(secret), { code: reply.error }));
    } else {
      intercepted.reply(() => {
        came++;
        return {
          statusCode: reply.status,
          data: reply.body ?? "",
          responseOptions: { headers: reply.headers ?? {} },
        };
      });
    }
  }
  return () => came;
}

/** How many announced answers nobody fetched. */
export function leftOver() {
  return agent.pendingInterceptors().length;
}
