import { AppError } from "@/server/errors";

/** `value` as one of the valid names. Throws INVALID_INPUT with all of them if it is none. */
export function pickName<Name extends string>(what: string, value: string, valid: readonly Name[]): Name {
  const known = valid.find((name) => name === value);
  if (known === undefined)
    throw new AppError("INVALID_INPUT", `There is no ${what} "${value}": use ${valid.join(", ")}.`);

  return known;
}
