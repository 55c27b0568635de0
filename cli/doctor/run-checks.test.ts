import { expect, it } from "vitest";
import { AppError } from "@/server/errors";
import type { Check } from "@/server/readiness/check";
import { runChecks } from "./run-checks";

async function run(checks: Check[]) {
  const lines: string[] = [];
  const isHealthy = await runChecks(checks, (line) => lines.push(line));

  return { isHealthy, lines };
}

const working = {
  name: "Node",
  isRequired: true,
  look: () => Promise.resolve({ summary: "24.1.0" }),
  repair: "Install it.",
};
const broken = () => Promise.reject(new AppError("CONFIGURATION_INVALID", "It is gone."));

it("each part has a line that says how to repair it", async () => {
  const { isHealthy, lines } = await run([working, { ...working, name: "browser", look: broken }]);

  expect(lines).toEqual(["ok       Node     24.1.0", "broken   browser  It is gone. Install it."]);
  expect(isHealthy).toBe(false);
});

it("what the product works without leaves it healthy", async () => {
  const { isHealthy, lines } = await run([
    working,
    { ...working, name: "voices", isRequired: false, look: broken },
  ]);

  expect(lines.at(-1)).toBe("missing  voices  It is gone. Install it.");
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
    "No database. (connect ECONNREFUSED) Install it.",
    "connect ECONNREFUSED. Install it.",
  ]);
});

it("where a part is stands on its line", async () => {
  const look = () => Promise.resolve({ summary: "8.0", place: "/usr/bin/ffmpeg" });

  expect((await run([{ ...working, look }])).lines).toEqual(["ok       Node  8.0, /usr/bin/ffmpeg"]);
});
