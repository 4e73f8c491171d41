import { platforms } from "../platforms/index.ts";
import { runAction } from "./run.ts";

await runAction(process.env, platforms);
