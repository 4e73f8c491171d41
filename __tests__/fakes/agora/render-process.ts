import { serveBlogs } from "../../../src/compose/serve-blogs.ts";
import { readers } from "../../../src/readers/index.ts";
import { threePlatforms } from "./three-platforms.ts";

serveBlogs(threePlatforms, readers);
