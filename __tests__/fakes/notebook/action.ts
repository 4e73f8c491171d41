import { runAction } from "../../../src/action/run.ts";
import { platforms } from "../../../src/platforms/index.ts";
import { notebook } from "./reader.ts";

await runAction(process.env, platforms, { readers: [notebook] });
