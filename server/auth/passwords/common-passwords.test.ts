import { expect, it } from "vitest";
import { isCommonPassword } from "./common-passwords";
import { hashPassword } from "./hash-password";

it("what many people chose is common, however they write it", async () => {
  const common = ["1234567890", "qwertyuiop", "Password123", "BASKETBALL", "1q2w3e4r5t"];
  expect(await Promise.all(common.map(isCommonPassword))).toEqual(common.map(() => true));

  const own = ["correct horse battery", "a long sentence of mine", ""];
  expect(await Promise.all(own.map(isCommonPassword))).toEqual(own.map(() => false));
});

it("no hash is made of one, also where a keyboard writes it with other signs", async () => {
  for (const password of ["password123", "ｐａｓｓｗｏｒｄ123"]) {
    await expect(hashPassword(password)).rejects.toMatchObject({ code: "PASSWORD_TOO_COMMON" });
  }
});
