import { platforms } from "../platforms/index.ts";
import { readers } from "../readers/index.ts";
import { serveRendering } from "./serve-rendering.ts";

serveRendering(platforms, readers);
