/** The account of the sandbox's Mastodon whose tokens clients may hold. */
export const writer = {
  id: "109000000000000001",
  username: "sandbox",
  name: "Sandbox",
  createdAt: "2022-11-06T00:00:00.000Z",
} as const;

/** The application that every token belongs to. */
export const application = { name: "Sandbox", website: null } as const;

/** What a token is good for. */
export interface Access {
  readonly scopes: readonly string[];
  /** Whether a person stands behind it: an application has a token of its own, too. */
  readonly hasUser: boolean;
}

/** What a token is refused with (contracts/mastodon.md §1). */
export interface Denial {
  readonly status: number;
  readonly error: string;
}

const tokens: Readonly<Record<string, Access | Denial>> = {
  "sandbox-mastodon-token": { scopes: ["read", "write"], hasUser: true },
  "sandbox-mastodon-read-token": { scopes: ["read"], hasUser: true },
  "sandbox-mastodon-app-token": { scopes: ["read", "write"], hasUser: false },
  "sandbox-mastodon-revoked-token": { status: 401, error: "The access token was revoked" },
  "sandbox-mastodon-disabled-token": { status: 403, error: "Your login is currently disabled" },
};

/** What a token is good for, or why it is refused. */
export function accessOf(token: string): Access | Denial {
  return tokens[token] ?? { status: 401, error: "The access token is invalid" };
}

/** Whether a token may do what a scope stands for, such as `write:statuses`. */
export function mayDo({ scopes }: Access, scope: string): boolean {
  return scopes.includes(scope) || scopes.includes(scope.split(":")[0] ?? "");
}
