import "../../../src/action/post.ts";
