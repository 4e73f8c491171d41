import { serveRendering } from "../../../src/compose/serve-rendering.ts";
import { threePlatforms } from "./three-platforms.ts";

serveRendering(threePlatforms);
