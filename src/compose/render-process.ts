import { platforms } from "../platforms/index.ts";
import { serveRendering } from "./serve-rendering.ts";

serveRendering(platforms);
