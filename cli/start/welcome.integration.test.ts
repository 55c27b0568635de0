import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { demoAccount } from "@/server/auth/schema";
import { findUserByEmail } from "@/server/auth/repository";
import { prepareDemo } from "./welcome";

beforeAll(openDatabase);
afterAll(closeDatabase);

const rendersSample = false;

it("where people come over https, there is no demo account, and no link to it works any more", async () => {
  const origin = "https://studio.example.com";
  expect(await prepareDemo({ origin, rendersSample })).toBeUndefined();
  expect(await findUserByEmail(demoAccount.email)).toBeNull();

  const demo = await prepareDemo({ origin: "http://localhost:3000", rendersSample });
  expect(demo?.signInLink).toContain("http://localhost:3000/sign-in/link#");
  expect(await getDatabase().prisma.oneTimeToken.count()).toBe(1);

  expect(await prepareDemo({ origin, rendersSample })).toBeUndefined();
  expect(await getDatabase().prisma.oneTimeToken.count()).toBe(0);
});
