import { type Diagnostic, hasErrors } from "../../core/diagnostic.ts";
import { keyOf, type Step } from "../../core/step.ts";
import type { Plan, PlanPorts } from "../model/types.ts";

/**
 * The plan after what would be sent was compared with the posts' pages: a step sends what came of that, and one that the
 * comparison forbids is blocked. `isLeft`: steps that wait for something else, whose pages nobody asks for.
 */
export async function verifySteps(
  plan: Plan,
  { posts, platforms, verify }: Pick<PlanPorts, "posts" | "platforms" | "verify">,
  isLeft: (step: Step) => boolean = () => false,
): Promise<Plan> {
  if (verify === undefined) return plan;
  const renderings = new Map(plan.renderings);
  const found: Diagnostic[] = [];
  const steps: Step[] = [];
  for (const step of plan.steps) {
    const key = keyOf(step.path, step.platform);
    const known = plan.renderings.get(key);
    const isAsked = sendsText(step) && known?.article !== undefined && !isLeft(step);
    const post = isAsked ? posts.find(({ path }) => path === step.path) : undefined;
    const platform = platforms.find(({ id }) => id === step.platform);
    if (!isAsked || post === undefined || platform === undefined) {
      steps.push(step);
      continue;
    }
    const rendering = await verify.render(post, platform, step);
    renderings.set(key, rendering);
    found.push(...newAmong(rendering.diagnostics, known.diagnostics));
    const { article, diagnostics } = rendering;
    const isBlocked = article === undefined || hasErrors(diagnostics);
    steps.push(isBlocked ? { ...step, kind: "blocked", reason: "errors" } : { ...step, article });
  }
  return { ...plan, steps, renderings, diagnostics: [...plan.diagnostics, ...found] };
}

function sendsText({ kind }: Step): boolean {
  return kind === "create" || kind === "update";
}

function newAmong(all: readonly Diagnostic[], known: readonly Diagnostic[]): readonly Diagnostic[] {
  const texts = new Set(known.map(({ code, message }) => `${code} ${message}`));
  return all.filter(({ code, message }) => !texts.has(`${code} ${message}`));
}
