import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withAdvisoryLock } from "./advisory-lock";
import { closeDatabase, openDatabase, type Database } from "./database";

let database: Database;

beforeAll(async () => {
  database = await openDatabase();
});
afterAll(closeDatabase);

/** Takes the lock as another process would that works on the same thing. */
async function holdElsewhere(name: string): Promise<Client> {
  const client = new Client({ connectionString: database.url });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);

  return client;
}

it("as many holders and waiters as there are connections leave the others theirs", async () => {
  const { max } = database.pool.options;
  let together: () => void = () => undefined;
  const allHold = new Promise<void>((resolve) => (together = resolve));
  let holding = 0;
  const hold = (name: string) =>
    withAdvisoryLock(name, async () => {
      holding += 1;
      if (holding === max) together();
      await allHold;
      await database.prisma.workspace.count();
    });

  const holders = Array.from({ length: max }, (_, index) => hold(`sample ${index}`));
  const waiters = Array.from({ length: max }, () => withAdvisoryLock("sample 0", () => Promise.resolve()));

  const all = Promise.all([...holders, ...waiters]).then(() => "finished");
  expect(await Promise.race([all, setTimeout(10_000, "stuck", { ref: false })])).toBe("finished");
});

it("one at a time works under a name, in this process and in others, also within another lock", async () => {
  let atWork = 0;
  let mostAtWork = 0;
  const work = async () => {
    atWork += 1;
    mostAtWork = Math.max(mostAtWork, atWork);
    await database.prisma.workspace.count();
    atWork -= 1;
  };
  const other = await holdElsewhere("inner");
  const all = Promise.all([
    ...[1, 2, 3].map((number) => withAdvisoryLock(`outer ${number}`, () => withAdvisoryLock("inner", work))),
    withAdvisoryLock("inner", work),
  ]);
  // All four wait for the other process; a lock of another name is not held up.
  expect(await withAdvisoryLock("another", () => Promise.resolve("done"))).toBe("done");
  expect(mostAtWork).toBe(0);

  await other.end();
  await all;
  expect(mostAtWork).toBe(1);
});

it("whoever fails gives the lock back", async () => {
  const failing = withAdvisoryLock("fails", () => Promise.reject(new Error("no sound")));
  await expect(failing).rejects.toThrow("no sound");

  await (await holdElsewhere("fails")).end();
  expect(await withAdvisoryLock("fails", () => Promise.resolve("done"))).toBe("done");
});
