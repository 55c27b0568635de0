import "../explain-fatal-error";
import { listChecks } from "./checks";
import { runChecks } from "./run-checks";

/** Says whether each part of the installation works, and how to repair it. Exit code 1 if a required part is broken. */
const isHealthy = await runChecks(listChecks(), (line) => console.log(line));
process.exit(isHealthy ? 0 : 1);
