import { serveRendering } from "../../../src/compose/serve-rendering.ts";
import { readers } from "../../../src/readers/index.ts";
import { threePlatforms } from "./three-platforms.ts";

serveRendering(threePlatforms, readers);
