import path from "node:path";
import { pathToFileURL } from "node:url";

/** `npm run remotion [-- --port 3201]`: Remotion's studio, see `remotion.config.ts`, in this process: Ctrl-C ends it. */
const command = path.resolve(import.meta.dirname, "../node_modules/@remotion/cli/remotion-cli.js");
process.argv.splice(1, 1, command, "studio");
await import(pathToFileURL(command).href);
