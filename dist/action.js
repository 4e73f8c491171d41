import { platforms } from "./chunks/settings.js";
import { runAction } from "./chunks/action-start.js";
// src/action/main.ts
await runAction(process.env, platforms);
export {};
