import { createHmac } from "node:crypto";
import { signingKeyPrefix } from "@/inngest/inngest-server";

/** The header `x-inngest-signature`: HMAC-SHA256 of the body and a Unix time in seconds (SDK spec, 4.1.3). */
export function signBody(body: string, signingKey: string, unixS = Math.floor(Date.now() / 1000)): string {
  const key = signingKey.replace(signingKeyPrefix, "");
  const signature = createHmac("sha256", key).update(`${body}${unixS}`).digest("hex");

  return `t=${unixS}&s=${signature}`;
}

/** Whether a body was signed with the key, by whoever sent it. */
export function isSigned(body: string, header: string | null, signingKey: string): boolean {
  const unixS = Number(new URLSearchParams(header ?? "").get("t"));

  return header === signBody(body, signingKey, unixS);
}
