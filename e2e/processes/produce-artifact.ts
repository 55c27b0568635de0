import { appendFile, open } from "node:fs/promises";
import { z } from "zod";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { getOrProduce } from "@/server/artifacts/get-or-produce";
import { AppError } from "@/server/errors";

/**
 * A process for the tests: makes one artifact of `megabytes`, writes a line to `countFile` whenever it really produces,
 * hangs half-way if `hangs`, and prints what came of it as JSON.
 */
const input = z
  .object({
    name: z.string(),
    megabytes: z.number(),
    countFile: z.string(),
    hangs: z.boolean(),
    renderId: z.string(),
  })
  .parse(JSON.parse(process.argv[2] ?? ""));

await openDatabase();

try {
  const artifact = await getOrProduce({
    kind: "audio-mix",
    workspaceId: "test",
    extension: "bin",
    input: { name: input.name },
    metadataSchema: z.object({}),
    renderId: input.renderId,
    async produce(file) {
      await appendFile(input.countFile, "produced\n");
      const handle = await open(file, "w");
      for (let written = 0; written < input.megabytes; written += 1) {
        await handle.write(Buffer.alloc(1024 * 1024, 1));
        if (input.hangs && written === 0) {
          console.log(JSON.stringify({ state: "half-way" }));
          await new Promise((resolve) => setTimeout(resolve, 600_000));
        }
      }
      await handle.close();

      return {};
    },
  });
  console.log(JSON.stringify({ state: "done", bytes: artifact.bytes }));
} catch (error) {
  console.log(
    JSON.stringify({ state: "failed", code: error instanceof AppError ? error.code : String(error) }),
  );
} finally {
  await closeDatabase();
}
