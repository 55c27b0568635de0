/** Whether Postgres refused a row because another has the same values where only one may have them. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}
