import { AppError } from "@/server/errors";
import type { Check } from "@/server/readiness/check";

/** Writes a line for each part, and returns whether all required ones work. */
export async function runChecks(checks: readonly Check[], write: (line: string) => void): Promise<boolean> {
  const width = Math.max(...checks.map(({ name }) => name.length));
  let isHealthy = true;
  for (const { name, look, isRequired, repair } of checks) {
    try {
      const { summary, place } = await look();
      write(
        `ok       ${name.padEnd(width)}  ${[summary, ...(place === undefined ? [] : [place])].join(", ")}`,
      );
    } catch (error) {
      isHealthy &&= !isRequired;
      write(`${isRequired ? "broken  " : "missing "} ${name.padEnd(width)}  ${explain(error)} ${repair}`);
    }
  }

  return isHealthy;
}

function explain(error: unknown): string {
  if (error instanceof AppError) {
    const reason = error.cause instanceof Error && error.cause.message ? ` (${error.cause.message})` : "";

    return `${error.userMessage}${reason}`;
  }

  return toSentence(error instanceof Error ? error.message : String(error));
}

function toSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
