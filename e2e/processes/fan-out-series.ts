import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { fanOutDueSeries } from "@/server/series/runs/fan-out";

/** A process for the tests: does what the cron of series does, as another worker. Says when it begins, and what it did. */
await openDatabase();
console.log("began");
const { claimed, sent } = await fanOutDueSeries();
console.log(`claimed ${claimed} sent ${sent}`);
await closeDatabase();
process.exit(0);
