import { serveBlogs } from "../../../src/compose/serve-blogs.ts";
import { platforms } from "../../../src/platforms/index.ts";
import { notebook } from "./reader.ts";

serveBlogs(platforms, [notebook]);
