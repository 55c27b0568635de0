import { appendFileSync, readFileSync } from "node:fs";
import { liveWithParent } from "@/cli/start/live-with-parent";

/**
 * A process for the tests of the supervisor: writes its id and when it starts into a file, and lives until it is ended. Its
 * first life meets the fate that is asked for: "spin" stands still; "exit" ends it, and the second one as well.
 */
liveWithParent();
const [file = "", fate] = process.argv.slice(2);
appendFileSync(file, `${process.pid} ${Date.now()}\n`);
const lives = readFileSync(file, "utf8").trim().split("\n").length;
if (fate === "exit" && lives <= 2) process.exit(1);
if (fate === "misconfigured") process.exit(2);
setTimeout(() => {
  while (fate === "spin" && lives === 1);
}, 100);
setInterval(() => undefined, 60_000);
