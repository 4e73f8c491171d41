export { type Markup, markup, trusted } from "./markup.ts";
export { renderStory } from "./medium/story.ts";
export { sign } from "./page/author.ts";
export { jsonView } from "./page/json-view.ts";
export { layout } from "./page/layout.ts";
export { presentable } from "./page/pictures.ts";
export { styleSheet } from "./page/styles/style-sheet.ts";
export { players } from "./players.ts";
export {
  type HeldCopy,
  type Play,
  playPlatforms,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from "./sandbox.ts";
export type { Fault } from "./server/faults.ts";
export type { Incoming, Reply } from "./server/http.ts";
export type { SandboxState } from "./views.ts";
export type { Author, Holding, PageReader, Player } from "./world.ts";
