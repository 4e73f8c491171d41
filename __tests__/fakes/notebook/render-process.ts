import { serveRendering } from "../../../src/compose/serve-rendering.ts";
import { platforms } from "../../../src/platforms/index.ts";
import { notebook } from "./reader.ts";

serveRendering(platforms, [notebook]);
