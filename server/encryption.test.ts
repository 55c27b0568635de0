import fc from "fast-check";
import { expect, it } from "vitest";
import { decrypt, encrypt } from "./encryption";

const secret = "a secret of thirty-two characters";

it("any text is read again with the same purpose and secret, and with no other", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), fc.string(), (text, purpose, other) => {
      const encrypted = encrypt(purpose, text, secret);

      expect(decrypt(purpose, encrypted, secret)).toBe(text);
      expect(decrypt(`${purpose}${other}.`, encrypted, secret)).toBeNull();
      expect(decrypt(purpose, encrypted, `${secret}${other}.`)).toBeNull();
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

      expect(decrypt("test", `${version}.${bytes.toString("base64url")}`, secret)).toBeNull();
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

  expect(others.map((other) => decrypt("test", other, secret))).toEqual(others.map(() => null));
});

it("the same text never looks the same, and the secret must be there", () => {
  expect(encrypt("test", "text", secret)).not.toBe(encrypt("test", "text", secret));
  expect(() => encrypt("test", "text", "")).toThrow("APP_SECRET");
});
