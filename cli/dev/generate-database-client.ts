import { spawn } from "node:child_process";
import { say } from "@/cli/start/say";

/** Brings Prisma's client up to date with a schema that was changed, and says what is left to do. */
export async function generateDatabaseClient(schema: string): Promise<void> {
  const generator = spawn(process.execPath, ["tooling/set-up/database-client.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const exitCode = await new Promise((resolve) => generator.once("exit", resolve));

  say(
    exitCode === 0
      ? `${schema} has changed: write its migration with \`npm run create-migration -- <name>\`.`
      : `${schema} is wrong: the database client stays as it is until the next change.`,
  );
}
