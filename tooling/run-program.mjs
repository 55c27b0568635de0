import path from "node:path";
import { importProgram } from "./import-program.mjs";

/** `node tooling/run-program.mjs <file.ts> [arguments]`: runs one of our programs in this process. */
const [file, ...args] = process.argv.slice(2);
process.setSourceMapsEnabled(true);
process.argv.splice(1, process.argv.length, path.resolve(file), ...args);
await importProgram(path.resolve(file));
