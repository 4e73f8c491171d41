import { platforms } from "../platforms/index.ts";
import { readers } from "../readers/index.ts";
import { serveBlogs } from "./serve-blogs.ts";

serveBlogs(platforms, readers);
