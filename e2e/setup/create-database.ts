import { randomBytes } from "node:crypto";
import { Client } from "pg";

export type EmptyDatabase = { url: string; drop: () => Promise<void> };

/** A database without rows beside another one of the same server; its tables are those of `template`. */
export async function createDatabase(
  neighbourUrl: string,
  template: "template0" | "template1" = "template1",
): Promise<EmptyDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await execute(neighbourUrl, `create database ${name} template ${template}`);

  return {
    url: neighbourUrl.replace(/\/[^/]*$/, `/${name}`),
    drop: () => execute(neighbourUrl, `drop database if exists ${name} with (force)`),
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
