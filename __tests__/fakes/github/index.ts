import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { startArchives } from "./archives.ts";
import { type BareRepository, createBareRepository } from "./bare-repository.ts";
import { execute, operationOf } from "./graphql.ts";
import { limited, type Reply, refusal, send } from "./replies.ts";
import { carryOutRest, routeOf } from "./routes.ts";
import { createTroubles, type Trouble, type Troubles } from "./troubles.ts";
import { notFound, Refusal, type Token, type World } from "./world.ts";

export type { BareRepository } from "./bare-repository.ts";
export type { Token } from "./world.ts";

export interface GitHubRequest {
  /** GitHub's name for it (`git/get-ref`), for GraphQL `query` and the mutation's name, and `archive` for what another host answers. */
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
}

/** GitHub on loopback, over a real repository. */
export interface FakeGitHub {
  /** `GITHUB_API_URL`. */
  readonly url: string;
  readonly graphqlUrl: string;
  readonly world: World;
  readonly repository: BareRepository;
  /** What was asked so far, in the order of the answers. */
  readonly requests: readonly GitHubRequest[];
  /** The requests that were to change something. */
  writes(): readonly GitHubRequest[];
  /** What the fake itself could not do: always empty, unless its reader asks what it does not know. */
  readonly failures: readonly string[];
  trouble(operation: string, trouble: Trouble): void;
  meanwhile: Troubles["meanwhile"];
  close(): Promise<void>;
}

export interface FakeGitHubOptions {
  readonly owner?: string;
  readonly name?: string;
  /** GitHub Enterprise Server has its interfaces below `/api` (contracts/github.md §1.1). */
  readonly isEnterprise?: boolean | undefined;
  readonly tokens: Readonly<Record<string, Token>>;
}

export async function startGitHub(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const { owner = "octo", name = "blog", tokens, isEnterprise = false } = options;
  const paths = isEnterprise
    ? { rest: "/api/v3", graphql: "/api/graphql" }
    : { rest: "", graphql: "/graphql" };
  const repository = await createBareRepository();
  const requests: GitHubRequest[] = [];
  const failures: string[] = [];
  const troubles = createTroubles();
  const archives = await startArchives(repository, {
    trouble: () => troubles.take("archive"),
    tell({ path, status, hasKey }) {
      requests.push({ operation: "archive", method: "GET", path, status, body: {} });
      if (hasKey) failures.push("the archives' host was given the key");
    },
  });
  const world: World = {
    ...{ owner, name, repository, archives: archives.url },
    tokens: new Map(Object.entries(tokens)),
    rules: new Map(),
    comments: [],
    issues: [],
    pulls: new Map(),
    proposals: [],
    mayPropose: false,
    runs: new Map(),
    isStale: false,
  };

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { method = "", url: path = "" } = request;
    let operation = "unknown";
    let reply: Reply;
    try {
      const call = routed(method, path, body);
      operation = call?.operation ?? operation;
      if (call === undefined) throw notFound();
      const token = world.tokens.get((request.headers.authorization ?? "").replace(/^\w+ /, ""));
      if (token === undefined) throw new Refusal(401, "UNAUTHORIZED", "Bad credentials");
      reply = await troubled(await troubles.take(operation), call.carryOut, token);
    } catch (error) {
      if (!(error instanceof Refusal)) failures.push(String(error));
      else if (error.status === 404 && operation === "unknown") failures.push(`${method} ${path}`);
      reply = refusal(error);
    }
    requests.push({ operation, method, path, status: reply.status, body });
    send(response, reply);
  });

  /** A request that is known, and what carries it out. */
  function routed(method: string, path: string, body: Record<string, unknown>) {
    if (method === "POST" && path === paths.graphql) {
      const operation = operationOf(body.query) ?? "query";
      const carryOut = async (token: Token) => {
        return { status: 200, body: await execute(world, token, body) };
      };
      return { operation, carryOut };
    }
    if (!path.startsWith(`${paths.rest}/`)) return undefined;
    const route = routeOf(method, path.slice(paths.rest.length), world);
    if (route === undefined) return undefined;
    const carryOut = async (token: Token) => carryOutRest(route, { world, token, body });
    return { operation: route.operation, carryOut };
  }

  async function troubled(
    trouble: Trouble | undefined,
    carryOut: (token: Token) => Promise<Reply>,
    token: Token,
  ): Promise<Reply> {
    if (trouble === undefined) return carryOut(token);
    if ("after" in trouble && trouble.after) await carryOut(token);
    switch (trouble.kind) {
      case "stale":
        world.isStale = true;
        return carryOut(token).finally(() => {
          world.isStale = false;
        });
      case "error":
        return { status: trouble.status, text: "<html><h1>Unicorn!</h1></html>" };
      case "cut":
        if (trouble.half) return { ...(await carryOut(token)), isCut: true };
        return { status: 0, isCut: true };
      case "altered": {
        const reply = await carryOut(token);
        return { ...reply, body: trouble.alter(reply.body) };
      }
      case "limited":
        return limited(trouble.retryAfter ?? 60);
      case "conflict":
        return refusal(new Refusal(409, "CONFLICT", "Conflict"));
    }
  }

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `${host}${paths.rest}`;
  return {
    ...{ url, graphqlUrl: `${host}${paths.graphql}`, world, repository, requests, failures },
    writes: () =>
      requests.filter(({ method, operation }) => method !== "GET" && operation !== "query"),
    trouble: troubles.set,
    meanwhile: troubles.meanwhile,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await archives.close();
      await repository.remove();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === "" ? {} : JSON.parse(text);
}
