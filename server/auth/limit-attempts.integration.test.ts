import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, openDatabase } from "@/server/adapters/db/database";
import { requestPasswordReset } from "./passwords/reset-password";
import { signInWithPassword } from "./sign-in/sign-in-with-password";
import { signUp } from "./sign-up";

const password = "correct horse battery";
const tooMany = /^Too many attempts; try again in \d+ minutes?\.$/;

const signIn = (email: string, secret: string, address = "") =>
  signInWithPassword({ email, password: secret, address });

async function times(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < count; index += 1) await work(index);
}

beforeAll(openDatabase);
afterAll(closeDatabase);

it("guessing one account's password ends after ten tries, and says when to go on", async () => {
  await signUp({ name: "Ann", email: "ann@example.com", password }, "");
  await times(10, async () => {
    expect(await signIn("ANN@example.com", "not the right one", "203.0.113.1")).toBeNull();
  });

  await expect(signIn("ann@example.com", password, "203.0.113.1")).rejects.toThrow(tooMany);
});

it("whoever guesses, however long, does not lock the owner out", async () => {
  await signUp({ name: "Una", email: "una@example.com", password }, "");
  await Promise.allSettled(
    Array.from({ length: 200 }, () => signIn("una@example.com", "not the right one", "203.0.113.2")),
  );

  expect(await signIn("una@example.com", password, "198.51.100.2")).not.toBeNull();
});

it("from many addresses together an account's password is guessed a hundred times at most", async () => {
  const guesses = await Promise.allSettled(
    Array.from({ length: 110 }, (_, index) =>
      signIn("many@example.com", "not the right one", `203.0.113.${10 + (index % 20)}`),
    ),
  );

  expect(guesses.filter(({ status }) => status === "fulfilled")).toHaveLength(100);
  await expect(signIn("many@example.com", password, "198.51.100.3")).rejects.toThrow(tooMany);
});

it("guesses at the same moment count one by one", async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => signIn("crowd@example.com", "not the right one")),
  );

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
});

it("whoever knows their password signs in as often as they like", async () => {
  await signUp({ name: "Bob", email: "bob@example.com", password }, "");

  await times(12, async () => expect(await signIn("bob@example.com", password)).not.toBeNull());
});

it("one network address tries many accounts, and is stopped while others are not", async () => {
  const address = "203.0.113.200";
  await times(50, (index) => signIn(`many-${index}@example.com`, "not the right one", address));

  await expect(signIn("bob@example.com", password, address)).rejects.toThrow(tooMany);
  expect(await signIn("bob@example.com", password, "198.51.100.1")).not.toBeNull();
});

it("signing up is limited for an address and for an account", async () => {
  await times(30, (index) =>
    signUp({ name: "N", email: `n-${index}@example.com`, password }, "203.0.113.201"),
  );

  await expect(signUp({ name: "N", email: "n-30@example.com", password }, "203.0.113.201")).rejects.toThrow(
    tooMany,
  );
});

it("mails to reset are limited for an account, whether there is one or not", async () => {
  for (const email of ["bob@example.com", "nobody@example.com"]) {
    await times(5, () => requestPasswordReset(email, ""));

    await expect(requestPasswordReset(email, "")).rejects.toThrow(tooMany);
  }
});

it("a wrong password and an unknown address get the same answer and take about the same work", async () => {
  await signUp({ name: "Eve", email: "eve@example.com", password }, "");
  const known: number[] = [];
  const unknown: number[] = [];
  await times(9, async () => {
    for (const [email, durations] of [
      ["eve@example.com", known] as const,
      ["none@example.com", unknown] as const,
    ]) {
      const before = process.cpuUsage();
      expect(await signIn(email, "not the right one")).toBeNull();
      const { user, system } = process.cpuUsage(before);
      durations.push(user + system);
    }
  });

  // The least processor time of each: elapsed time depends on the machine's other work. Without a hash to compare with, an answer takes a
  // twentieth.
  const ratio = Math.min(...known) / Math.min(...unknown);
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});
