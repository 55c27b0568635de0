import { expect, it } from "vitest";
import { createTimeBudget } from "./time-budget";

it("who has spent a workspace's time has to wait, and others have not", async () => {
  const spend = createTimeBudget({ ms: 50, everyS: 60 });
  const fail = (count: (ms: number) => void) => {
    count(60);

    return Promise.reject(new Error("too tangled"));
  };

  await expect(spend("a", fail)).rejects.toThrow("too tangled");

  await expect(spend("a", () => Promise.resolve("read"))).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
    message: expect.stringMatching(/try again in (?:59|60) s/) as string,
  });
  expect(await spend("b", () => Promise.resolve("read"))).toBe("read");
});
