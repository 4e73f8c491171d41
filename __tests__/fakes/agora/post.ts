import { readJournal } from "../../../src/action/left-journal.ts";
import { settleAfterwards } from "../../../src/action/settle-afterwards.ts";
import { threePlatforms } from "./three-platforms.ts";

await settleAfterwards(readJournal(process.env), process.env, threePlatforms);
