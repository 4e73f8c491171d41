import { afterEach, expect, test } from "@jest/globals";
import { type Sandbox, type SandboxOptions, startSandbox } from "../packages/sandbox/index.ts";
import { differences, visitDevto } from "../scripts/canary/visit.ts";

const open: Sandbox[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

async function visitTo(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ limits: false, ...options });
  open.push(sandbox);
  const visit = () => visitDevto({ base: sandbox.devto, key: "sandbox-devto-key", pauseMs: 0 });
  return { sandbox, visit };
}

test("two servers that answer alike have no differences, and each has one draft", async () => {
  const [real, played] = [await visitTo(), await visitTo()];

  expect(differences(await real.visit(), await played.visit())).toEqual([]);
  expect(differences(await real.visit(), await played.visit())).toEqual([]);
  const { articles } = real.sandbox.state().devto;
  expect(articles).toMatchObject([{ published: false }]);
});

test("another answer is named, with what it is about", async () => {
  const [real, played] = [await visitTo({ aiDisclosure: "off" }), await visitTo()];

  const found = differences(await real.visit(), await played.visit());

  expect(found).not.toEqual([]);
  for (const line of found) expect(line).toMatch(/AI|draft/);
});

test("a server that refuses the key makes no draft", async () => {
  const { sandbox } = await visitTo();

  const answers = await visitDevto({ base: sandbox.devto, key: "wrong", pauseMs: 0 });

  expect(answers.get("whose key it is")?.status).toBe(401);
  expect(sandbox.state().devto.articles).toEqual([]);
});
