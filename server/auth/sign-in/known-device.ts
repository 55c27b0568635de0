import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/server/env";
import { hasSecondFactor } from "../second-factor/repository";
import { type Device, deviceSchema } from "../schema";

/** Enough for a family's browser; each account lengthens the cookie. */
const maxUsers = 5;
const isHttps = env.appOrigin.startsWith("https:");
const cookieName = isHttps ? "__Host-offcamera-device" : "offcamera-device";
const year = 365 * 24 * 60 * 60;

/** This browser's record of who used it before. */
export async function readDevice(): Promise<Device | undefined> {
  const cookie = (await cookies()).get(cookieName);

  return cookie && openDevice(cookie.value, env.appSecret ?? "");
}

/** Records in this browser that a person is signed in; returns whether it was known for their account. */
export async function rememberDevice(userId: string): Promise<boolean> {
  const device = (await readDevice()) ?? { id: randomUUID(), userIds: [] };
  const userIds = [userId, ...device.userIds.filter((id) => id !== userId)].slice(0, maxUsers);
  (await cookies()).set(cookieName, sealDevice({ id: device.id, userIds }, env.appSecret ?? ""), {
    ...{ httpOnly: true, sameSite: "lax", secure: isHttps, path: "/", maxAge: year },
  });

  return device.userIds.includes(userId);
}

/** The same after a link from a mail, unless the account has a second factor. */
export async function rememberDeviceOfMailbox(userId: string): Promise<void> {
  if (!(await hasSecondFactor(userId))) await rememberDevice(userId);
}

/** Signs a device as a cookie that nobody else can forge. */
export function sealDevice(device: Device, secret: string): string {
  const content = Buffer.from(JSON.stringify(device)).toString("base64url");

  return `${content}.${sign(content, secret).toString("base64url")}`;
}

/** The device that `sealDevice` signed with this secret; undefined for anything else. */
export function openDevice(value: string, secret: string): Device | undefined {
  const [content = "", signature = ""] = value.split(".");
  const [expected, given] = [sign(content, secret), Buffer.from(signature, "base64url")];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;

  return deviceSchema.parse(JSON.parse(Buffer.from(content, "base64url").toString()));
}

/** The prefix separates it from anything else signed with the same secret. */
function sign(content: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`known-device ${content}`).digest();
}
