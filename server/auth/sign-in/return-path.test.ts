import fc from "fast-check";
import { expect, it } from "vitest";
import { readReturnPath, toSignInPath } from "./return-path";

it("somebody who signs in goes on where they were going", () => {
  expect(readReturnPath("/videos?search=a%20b")).toBe("/videos?search=a%20b");
  expect(toSignInPath("/videos?search=a")).toBe("/sign-in?callbackUrl=%2Fvideos%3Fsearch%3Da");
  expect(toSignInPath("/dashboard")).toBe("/sign-in");
  expect(toSignInPath("/videos", "/sign-in/second-factor")).toBe(
    "/sign-in/second-factor?callbackUrl=%2Fvideos",
  );
});

it.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/..//evil.example",
  "/\t/evil.example",
  "javascript:alert(1)",
  "\\evil",
  "",
  undefined,
  ["/videos"],
])("%s leads to the dashboard", (value) => {
  expect(readReturnPath(value)).toBe("/dashboard");
});

it("whatever an address says, nobody is sent to another site", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("/", "\\", ".", ":", "@", "\t", "a", "?", "#") }),
      (text) => {
        const path = readReturnPath(`/${text}`);
        expect(new URL(path, "https://studio.example.com").origin).toBe("https://studio.example.com");
      },
    ),
  );
});
