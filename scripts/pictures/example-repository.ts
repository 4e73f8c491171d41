import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";

/** The example blog as a repository of its own, committed: its folder. */
export function exampleRepository(folder: string): string {
  const blog = join(folder, "blog");
  const isPart = (path: string) => !/\/(?:\.jekyll-cache|_site|\.posse(?:-sandbox)?)$/.test(path);
  cpSync(join("examples", "blog"), blog, { recursive: true, filter: isPart });
  const who = ["-c", "user.name=Ada", "-c", "user.email=ada@salt-and-solder.example"];
  const git = (...args: string[]) => execFileSync("git", [...who, ...args], { cwd: blog });
  git("init", "--quiet", "--initial-branch=main");
  git("add", ".");
  git("commit", "--quiet", "--message=The blog");
  return blog;
}
