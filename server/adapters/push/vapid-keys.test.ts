import { createECDH } from "node:crypto";
import { expect, it } from "vitest";
import { deriveVapidKeys } from "./vapid-keys";

it("gives one secret the same keys each time, and another one others", () => {
  const keys = deriveVapidKeys("a secret");

  expect(deriveVapidKeys("a secret")).toEqual(keys);
  expect(deriveVapidKeys("another").privateKey).not.toBe(keys.privateKey);
});

it("gives a pair of keys of P-256, the public one as browsers take it", () => {
  const { publicKey, privateKey } = deriveVapidKeys("a secret");
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(Buffer.from(privateKey, "base64url"));

  expect(curve.getPublicKey("base64url")).toBe(publicKey);
  expect(Buffer.from(publicKey, "base64url")).toHaveLength(65);
});
