import { runAction } from "../../../src/action/run.ts";
import { threePlayers } from "./player.ts";
import { threePlatforms } from "./three-platforms.ts";

await runAction(process.env, threePlatforms, { players: threePlayers });
