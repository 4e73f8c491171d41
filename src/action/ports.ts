import { PosseError } from "../core/errors.ts";
import { githubRepository } from "../github/github-repository.ts";
import type { Repository } from "../github/repository.ts";
import { githubUrls } from "../settings/github-urls.ts";
import type { ActionRun, RunPorts } from "./action-run.ts";
import { historyOf } from "./event/history.ts";

type Place = Pick<ActionRun, "settings" | "event" | "env">;

export function portsOf(run: Place): RunPorts {
  const repository = repositoryOf(run);
  return { repository, history: historyOf(run.env.GITHUB_WORKSPACE ?? process.cwd(), repository) };
}

function repositoryOf({ settings, event, env }: Place): Repository | undefined {
  const { githubToken: token } = settings;
  return token === undefined
    ? undefined
    : githubRepository({ ...event.repository, ...githubUrls(env), token });
}

/** Whether the workflow run that left an intent still goes on; undefined if GitHub does not say. */
export async function isAlive({ repository }: RunPorts, id: string): Promise<boolean | undefined> {
  const [number = ""] = id.split("/");
  if (!/^\d+$/.test(number)) return undefined;
  try {
    return await repository?.isRunActive(number);
  } catch (error) {
    if (!(error instanceof PosseError)) throw error;
    return undefined;
  }
}
