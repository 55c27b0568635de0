import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** The secret that signs sessions on this machine: made once, readable by its user alone. */
export async function getAppSecret(dataDirectory: string): Promise<string> {
  const file = path.join(dataDirectory, "app-secret");
  await mkdir(dataDirectory, { recursive: true });
  await writeFile(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    },
  );

  return (await readFile(file, "utf8")).trim();
}
