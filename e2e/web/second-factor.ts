import { Secret, TOTP } from "otpauth";
import { expect } from "vitest";
import { z } from "zod";
import { getDatabase } from "@/server/adapters/db/database";
import { hashPassword } from "@/server/auth/passwords/hash-password";
import { createUserWithWorkspace } from "@/server/auth/repository";
import { createPasskeyDevice, type PasskeyDevice } from "../fakes/passkey-device";
import type { Web } from "./start-web";
import { createVisitor, type Visitor } from "./visitor";

export const password = "correct horse battery";
const setUpSchema = z.object({ ticket: z.string(), key: z.string() });
const codesSchema = z.array(z.string());
const stepMs = 30_000;

/** Somebody with an account whose address is verified, signed in with the password. */
export async function joinVerified(web: Web, name: string, from?: string): Promise<Visitor> {
  const email = `${name}@example.com`;
  const passwordHash = await hashPassword(password);
  await createUserWithWorkspace({ email, name, passwordHash, emailVerifiedAt: new Date() });

  return enter(web, name, from);
}

/** Somebody's browser after the first factor. */
export async function enter(web: Web, name: string, from = "192.0.2.1"): Promise<Visitor> {
  const visitor = createVisitor(web.origin, { "x-forwarded-for": from });
  expect(await visitor.signIn(`${name}@example.com`, password)).toMatchObject({ error: null });

  return visitor;
}

export type App = {
  show: (stepsFromNow?: number) => string;
  /** The code that it was set up with. */
  firstCode: string;
  recoveryCodes: string[];
};

/** Sets an authenticator app up. */
export async function addApp(visitor: Visitor): Promise<App> {
  const begun = await visitor.call("secondFactors.beginAuthenticator", { password });
  const { ticket, key } = setUpSchema.parse(begun.data);
  const totp = new TOTP({ secret: Secret.fromBase32(key) });
  const show = (steps = 0) => totp.generate({ timestamp: Date.now() + steps * stepMs });
  const firstCode = show();
  const { data } = await visitor.call("secondFactors.addAuthenticator", { ticket, code: firstCode });

  return { show, firstCode, recoveryCodes: codesSchema.nullable().parse(data) ?? [] };
}

/** As if the app's codes of this moment had not been given yet. */
export async function forgetCodes(): Promise<void> {
  await getDatabase().prisma.authenticator.updateMany({ data: { lastTimeStep: 0 } });
}

/** Adds a passkey. */
export async function addPasskey(visitor: Visitor, origin: string): Promise<PasskeyDevice> {
  const device = createPasskeyDevice(origin);
  const { data } = await visitor.call("secondFactors.beginPasskey", { password });
  const input = { response: device.create(data) };
  expect(await visitor.call("secondFactors.addPasskey", input)).toMatchObject({ status: 200 });

  return device;
}

export const giveCode = (visitor: Visitor, code: string) => visitor.signInWith("second-factor", { code });

export const isIn = async (visitor: Visitor) => (await visitor.call("catalog.list")).status === 200;
