import { expect, it } from "vitest";
import { passwordSchema } from "./schema";

it("a password has ten characters, however many bytes they take", () => {
  const isTaken = (secret: string) => passwordSchema.safeParse(secret).success;

  expect(isTaken("ninechars")).toBe(false);
  expect(isTaken("🦑".repeat(9))).toBe(false);
  expect(isTaken("🦑".repeat(10))).toBe(true);
  expect(isTaken("x".repeat(1001))).toBe(false);
});
