import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createAccount } from "@/e2e/setup/uploads";
import { closeDatabase, getDatabase, openDatabase } from "@/server/adapters/db/database";
import { decrypt, encrypt } from "@/server/encryption";
import { renewAuthenticatorSecrets } from "./authenticator-app";

const { today, yesterday } = vi.hoisted(() => {
  const secrets = {
    today: "the secret of today which is long",
    yesterday: "the secret of yesterday is long enough",
  };
  Object.assign(process.env, { APP_SECRET: secrets.today, APP_SECRET_PREVIOUS: secrets.yesterday });

  return secrets;
});

beforeAll(async () => {
  await openDatabase();
});

afterAll(closeDatabase);

test("the secret of an authenticator app outlives a change of APP_SECRET", async () => {
  const { userId } = await createAccount("ann");
  const { authenticator } = getDatabase().prisma;
  const encryptedSecret = encrypt("authenticator-secret", "JBSWY3DPEHPK3PXP", yesterday);
  await authenticator.create({ data: { userId, encryptedSecret, lastTimeStep: 0 } });

  expect(await renewAuthenticatorSecrets()).toBe(1);

  const row = await authenticator.findUniqueOrThrow({ where: { userId } });
  expect(decrypt("authenticator-secret", row.encryptedSecret, [today])).toBe("JBSWY3DPEHPK3PXP");
  expect(await renewAuthenticatorSecrets()).toBe(0);
});
