import { expect, it } from "vitest";
import { readCode } from "./recovery-codes";

it("a code is read however somebody wrote it down", () => {
  const written = ["k7d2m-9xq10", "K7D2M9XQ10", " k7d2m 9xqio ", "k7d2m-9xqL0"];

  expect(written.map(readCode)).toEqual(written.map(() => "k7d2m9xq10"));
});

it("what cannot be a code is none, also what an authenticator app shows", () => {
  const others = ["", "123456", "k7d2m-9xq1", "k7d2m-9xq100", "k7d2m-9xq1u", "é7d2m-9xq10"];

  expect(others.map(readCode)).toEqual(others.map(() => null));
});
