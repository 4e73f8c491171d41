import { platforms } from "../../../src/platforms/index.ts";
import { agora } from "./definition.ts";

/** All the platforms that there are, and one that there is not. */
export const threePlatforms = [...platforms, agora];
