import { expect, it } from "vitest";
import { AppError } from "@/server/errors";
import { type Check, runChecks } from "./run-checks";

async function run(checks: Check[]) {
  const lines: string[] = [];
  const isHealthy = await runChecks(checks, (line) => lines.push(line));

  return { isHealthy, lines };
}

const working = { name: "Node", isRequired: true, look: () => Promise.resolve("24.1.0") };
const broken = () => Promise.reject(new AppError("CONFIGURATION_INVALID", "It is gone: install it."));

it("each part has a line that says how to repair it", async () => {
  const { isHealthy, lines } = await run([working, { name: "browser", isRequired: true, look: broken }]);

  expect(lines).toEqual(["ok       Node     24.1.0", "broken   browser  It is gone: install it."]);
  expect(isHealthy).toBe(false);
});

it("what the product works without leaves it healthy", async () => {
  const { isHealthy, lines } = await run([working, { name: "voices", isRequired: false, look: broken }]);

  expect(lines.at(-1)).toBe("missing  voices  It is gone: install it.");
  expect(isHealthy).toBe(true);
});

it("an error of a library is told with its own words", async () => {
  const cause = new Error("connect ECONNREFUSED");
  const { lines } = await run([
    {
      ...working,
      look: () => Promise.reject(new AppError("DATABASE_UNAVAILABLE", "No database.", { cause })),
    },
    { ...working, look: () => Promise.reject(cause) },
  ]);

  expect(lines.map((line) => line.slice(15))).toEqual([
    "No database. (connect ECONNREFUSED)",
    "connect ECONNREFUSED",
  ]);
});
