import { AppError } from "@/server/errors";

/** A part of the installation. `look` returns what it found, or throws; an AppError says how to repair the part. */
export type Check = { name: string; look: () => Promise<string>; isRequired: boolean };

/** Writes a line for each part, and returns whether all required ones work. */
export async function runChecks(checks: Check[], write: (line: string) => void): Promise<boolean> {
  const width = Math.max(...checks.map(({ name }) => name.length));
  let isHealthy = true;
  for (const { name, look, isRequired } of checks) {
    try {
      write(`ok       ${name.padEnd(width)}  ${await look()}`);
    } catch (error) {
      isHealthy &&= !isRequired;
      write(`${isRequired ? "broken  " : "missing "} ${name.padEnd(width)}  ${explain(error)}`);
    }
  }

  return isHealthy;
}

function explain(error: unknown): string {
  if (error instanceof AppError) {
    const reason = error.cause instanceof Error && error.cause.message ? ` (${error.cause.message})` : "";

    return `${error.userMessage}${reason}`;
  }

  return error instanceof Error ? error.message : String(error);
}
