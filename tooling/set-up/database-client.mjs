import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Generates Prisma's client from `prisma/schema.prisma`; its errors are printed on standard error. */
const root = fileURLToPath(new URL("../..", import.meta.url));

try {
  execFileSync(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      // Its migration engine is a download that we do not use: any existing file satisfies the look-up.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
} catch (error) {
  process.stderr.write(error.stderr ?? error.message);
  process.exit(1);
}
