import { setTimeout } from "node:timers/promises";

/** Postgres' 08 (connection), 57P0x (shutdown, crash, start-up), 55P03 (lock timeout), Node's socket errors, Prisma's P1001/P1017. */
const unavailableCodes = /^(?:08\w{3}|57P0[1-3]|55P03|ECONNREFUSED|ECONNRESET|EPIPE|P1001|P1017)$/;
const unavailableMessages =
  /Connection terminated|Can't reach database server|Server has closed the connection|timeout exceeded when trying to connect|the database system is|is not queryable/;

/** Whether an error means that the database is temporarily unavailable, rather than that the query is wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && unavailableCodes.test(error.code)) return true;

  return unavailableMessages.test(error.message) || isDatabaseUnavailable(error.cause);
}

/** Repeats an idempotent piece of database work while the server restarts; gives up after about half a minute. */
export async function retryOnDisconnect<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseUnavailable(error) || attempt >= 60) throw error;
      await setTimeout(500);
    }
  }
}

/** Whether Postgres rejected a row because a row it refers to does not exist. */
export function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2003";
}

/** Whether Postgres rejected a row because another row already has its unique values. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
