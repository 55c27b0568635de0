import fc from "fast-check";
import { expect, it } from "vitest";
import { decrypt, encrypt, renewEncryption } from "./encryption";

const secret = "a secret of thirty-two characters";

it("any text is read again with the same purpose and secret, and with no other", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), fc.string(), (text, purpose, other) => {
      const encrypted = encrypt(purpose, text, secret);

      expect(decrypt(purpose, encrypted, [secret])).toBe(text);
      expect(decrypt(`${purpose}${other}.`, encrypted, [secret])).toBeNull();
      expect(decrypt(purpose, encrypted, [`${secret}${other}.`])).toBeNull();
    }),
    { numRuns: 50 },
  );
});

it("whatever is changed in it is noticed", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.integer({ min: 1, max: 255 }), (text, position, change) => {
      const [version, encoded = ""] = encrypt("test", text, secret).split(".");
      const bytes = Buffer.from(encoded, "base64url");
      const index = position % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ change;

      expect(decrypt("test", `${version}.${bytes.toString("base64url")}`, [secret])).toBeNull();
    }),
    { numRuns: 50 },
  );
});

it("anything else is nothing", () => {
  const encrypted = encrypt("test", "text", secret);
  const others = [
    "",
    ".",
    "v1.",
    "v1.AAAA",
    "plain text",
    encrypted.replace("v1", "v2"),
    `${encrypted}.v1`,
    `${encrypted}A`,
    `${encrypted}=`,
  ];

  expect(others.map((other) => decrypt("test", other, [secret]))).toEqual(others.map(() => null));
});

it("the same text never looks the same, and the secret must be there", () => {
  expect(encrypt("test", "text", secret)).not.toBe(encrypt("test", "text", secret));
  expect(() => encrypt("test", "text", "")).toThrow("APP_SECRET");
});

it("what an earlier secret encrypted is read, and encrypted anew with today's", () => {
  const secrets = ["the secret of today, which is new", secret];
  const old = encrypt("test", "text", secret);
  expect(decrypt("test", old, secrets)).toBe("text");

  const renewed = renewEncryption("test", old, secrets) ?? "";
  expect(decrypt("test", renewed, secrets.slice(0, 1))).toBe("text");
  expect(renewEncryption("test", renewed, secrets)).toBeNull();
  expect(renewEncryption("test", encrypt("test", "text", `${secret}, lost`), secrets)).toBeNull();
});
