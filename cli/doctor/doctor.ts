import "../explain-fatal-error";
import { listChecks } from "./checks";
import { runChecks } from "./run-checks";

/** Says of each part of the installation whether it works, and how to repair it; exit code 1 where one is broken that must work. */
const isHealthy = await runChecks(listChecks(), (line) => console.log(line));
process.exit(isHealthy ? 0 : 1);
