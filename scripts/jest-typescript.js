// TypeScript for jest, by the compiler that also builds dist: there is no second one to keep.
import { transformSync } from "rolldown/utils";

export default {
  process(source, path) {
    const { code, map, errors } = transformSync(path, source, { sourcemap: true });
    if (errors.length > 0) throw new Error(errors.map((error) => error.message).join("\n"));
    return { code, map };
  },
};
