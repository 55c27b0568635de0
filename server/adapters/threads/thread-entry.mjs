import { workerData } from "node:worker_threads";
import { importProgram } from "../../../tooling/import-program.mjs";

await importProgram(workerData);
