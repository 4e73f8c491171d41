import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLError, type GraphQLSchema, graphql, Kind, parse } from "graphql";
import { createCommitOnBranch } from "./create-commit.ts";
import { Refusal, type Token, type World } from "./world.ts";

const file = new URL(
  "../../../node_modules/@octokit/graphql-schema/schema.graphql",
  import.meta.url,
);
let schema: GraphQLSchema | undefined;

/** The field that a mutation is about, or `query`; undefined for what is no GraphQL. */
export function operationOf(query: unknown): string | undefined {
  try {
    const [definition] = parse(String(query)).definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) return undefined;
    const [field] = definition.selectionSet.selections;
    if (definition.operation !== "mutation" || field?.kind !== Kind.FIELD) return "query";
    return field.name.value;
  } catch {
    return undefined;
  }
}

/** Executes what was asked against GitHub's own schema: what is not in it, is an error here as there. */
export async function execute(
  world: World,
  token: Token,
  { query, variables }: { readonly query?: unknown; readonly variables?: unknown },
): Promise<unknown> {
  schema ??= buildSchema(readFileSync(file, "utf8"), { assumeValid: true, noLocation: true });
  const { data, errors } = await graphql({
    schema,
    source: String(query),
    variableValues: variables as Record<string, unknown>,
    rootValue: rootOf(world, token),
  });
  return { data, ...(errors && { errors: errors.map(asGitHubSays) }) };
}

function rootOf(world: World, token: Token) {
  const { owner, name, repository } = world;
  return {
    repository(asked: { owner: string; name: string }) {
      if (asked.owner !== owner || asked.name !== name) {
        const which = `'${asked.owner}/${asked.name}'`;
        const said = `Could not resolve to a Repository with the name ${which}.`;
        throw new Refusal(404, "NOT_FOUND", said);
      }
      return {
        async object({ oid }: { oid?: string }) {
          const bytes = oid === undefined ? undefined : await repository.blob(oid);
          if (bytes === undefined) return null;
          const isBinary = bytes.includes(0);
          const text = isBinary ? null : bytes.toString("utf8");
          return { __typename: "Blob", oid, isBinary, text, isTruncated: false };
        },
        pullRequest: ({ number }: { number: number }) => ({
          comments: (page: Page) => connection(world, token, number, page),
        }),
      };
    },
    async createCommitOnBranch({ input }: Parameters<typeof createCommitOnBranch>[2]) {
      return createCommitOnBranch(world, token, { input });
    },
  };
}

interface Page {
  readonly last?: number;
  readonly before?: string | null;
}

function connection(world: World, token: Token, pull: number, { last = 100, before }: Page) {
  if (last > 100) throw new Refusal(422, "EXCESSIVE_PAGINATION", "at most 100 records");
  const all = world.comments.filter((comment) => comment.pull === pull);
  const end = before == null ? all.length : Number(Buffer.from(before, "base64"));
  const start = Math.max(0, end - last);
  return {
    nodes: all.slice(start, end).map(({ id, body, author }) => ({
      ...{ databaseId: id, body },
      viewerDidAuthor: author === token.login,
    })),
    pageInfo: {
      hasPreviousPage: start > 0,
      startCursor: Buffer.from(String(start)).toString("base64"),
    },
  };
}

/** GitHub puts the kind of an error beside its message, and keeps its own breakdowns to itself. */
function asGitHubSays({ originalError, message, path, locations }: GraphQLError) {
  const refusal = originalError instanceof Refusal ? originalError : undefined;
  if (originalError !== undefined && refusal === undefined) throw originalError;
  return { ...(refusal && { type: refusal.type }), ...{ path, locations, message } };
}
