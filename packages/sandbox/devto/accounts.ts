/** A member of the sandbox's dev.to. */
export interface User {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly summary: string;
  readonly joinedAt: string;
  readonly key?: string;
  readonly suspended?: boolean;
  readonly admin?: boolean;
}

/** An organization of the sandbox's dev.to. */
export interface Organization {
  readonly id: number;
  readonly username: string;
  readonly name: string;
  readonly summary: string;
  readonly joinedAt: string;
  readonly memberIds: readonly number[];
}

/** Those whose keys a client may hold; the rest exist to be mentioned. */
export const users: readonly User[] = [
  {
    id: 4001,
    username: "sandbox",
    name: "Sandbox",
    summary: "Writes at home first, and here second.",
    joinedAt: "2019-04-02T08:00:00Z",
    key: "sandbox-devto-key",
  },
  {
    id: 4002,
    username: "suspended",
    name: "Sue Spended",
    summary: "",
    joinedAt: "2020-01-10T08:00:00Z",
    key: "sandbox-suspended-key",
    suspended: true,
  },
  {
    id: 4003,
    username: "moderator",
    name: "Mo Derator",
    summary: "",
    joinedAt: "2018-06-21T08:00:00Z",
    key: "sandbox-admin-key",
    admin: true,
  },
  ...["ada", "bela", "chidi", "dana", "emre", "freya", "goran", "hana"].map((username, index) => ({
    id: 4101 + index,
    username,
    name: username,
    summary: "",
    joinedAt: "2021-01-01T08:00:00Z",
  })),
];

/** One that the key's owner belongs to, and one that they do not. */
export const organizations: readonly Organization[] = [
  {
    id: 7001,
    username: "sandbox-org",
    name: "Sandbox Organization",
    summary: "What is published in the sandbox.",
    joinedAt: "2020-02-02T08:00:00Z",
    memberIds: [4001],
  },
  {
    id: 7002,
    username: "other-org",
    name: "Other Organization",
    summary: "Not yours.",
    joinedAt: "2020-03-03T08:00:00Z",
    memberIds: [4003],
  },
];

/** Whose key it is; nobody's when it is unknown or its owner is suspended (contracts/devto.md §2.6). */
export function authenticate(key: string | undefined): User | undefined {
  const user = key === undefined ? undefined : users.find((candidate) => candidate.key === key);
  return user?.suspended === true ? undefined : user;
}
