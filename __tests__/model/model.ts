import fc from "fast-check";
import { answer, runForRest } from "./answers.ts";
import { begin, happen } from "./events.ts";
import { judgeRest } from "./judge-rest.ts";
import { type Life, life, lifeWithLoss } from "./lives.ts";
import { aWorld, breaks, tell, type World } from "./world.ts";

/** How often a run may follow another until nothing is left to do. */
const MOST_RUNS = 14;

/** Lives a life, lets it come to rest, and says what went wrong in it, with its story. */
export async function lived({ beginning, events }: Life): Promise<World> {
  const world = aWorld();
  await begin(world, beginning);
  for (const event of events) {
    if (world.broken.length > 0) return world;
    await happen(world, event);
  }
  if (world.broken.length === 0) await rest(world);
  return world;
}

/** The author answers what is asked and a schedule goes on, until a run has nothing left to do; the next writes nothing. */
async function rest(world: World): Promise<void> {
  tell(world, "--- all settles");
  for (let run = 1; world.broken.length === 0; run++) {
    if (run > MOST_RUNS) return breaks(world, "the runs never come to rest");
    const before = marks(world);
    const said = inWords(world);
    await runForRest(world);
    const isQuiet = marks(world) === before || (said !== "" && inWords(world) === said);
    if (isQuiet && !(await answer(world))) break;
  }
  if (world.broken.length === 0) judgeRest(world);
}

/** What the last run could not do, again and again: a person has to do something. */
function inWords({ last }: World): string {
  const failed = last?.result.outcomes.filter(({ ok, step }) => !ok && step.kind !== "blocked");
  return (failed ?? [])
    .map(({ step, error }) => [step.path, step.platform, step.kind, error?.code].join())
    .join("\n");
}

function marks({ accounts, repository }: World): string {
  return [accounts.devto.writes, accounts.medium.writes, repository.commits("posse").at(-1)].join();
}

const holds = (lives: fc.Arbitrary<Life>) =>
  fc.asyncProperty(lives, async (one) => {
    const { broken, story } = await lived(one);
    if (broken.length > 0) throw new Error([...broken, "", ...story].join("\n"));
  });

/** Whatever happens to a blog, its platforms, its branch and its runs. */
export const modelLife = holds(life);

/** The same where the ledger is deleted or set back meanwhile. */
export const modelLifeWithLoss = holds(lifeWithLoss);
