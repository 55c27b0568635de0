import { expect, test } from "vitest";
import { backSchedule, estimateTimes } from "./back-schedule";

const hourMs = 60 * 60_000;
const none = { script: [], render: [], approval: [], upload: [] };
// A Wednesday.
const publishAt = new Date("2026-12-02T18:00Z");

test("each step is due as long before as all after it take", () => {
  const times = estimateTimes({
    script: Array.from({ length: 5 }, () => 10 * hourMs),
    render: [1, 1, 2, 3, 9].map((hours) => hours * hourMs),
    approval: [26, 28, 30, 28].map((hours) => hours * hourMs).concat(28 * hourMs),
    upload: [3, 4, 4, 4, 5].map((hours) => hours * hourMs),
  });

  expect(backSchedule(publishAt, times, { needsApproval: true })).toEqual([
    { step: "script", by: new Date("2026-12-01T08:00Z"), takesMs: 10 * hourMs, samples: 5 },
    { step: "render", by: new Date("2026-12-01T10:00Z"), takesMs: 2 * hourMs, samples: 5 },
    { step: "approval", by: new Date("2026-12-02T14:00Z"), takesMs: 28 * hourMs, samples: 5 },
    { step: "upload", by: publishAt, takesMs: 4 * hourMs, samples: 5 },
  ]);
});

test("what needs no approval is not waited for", () => {
  const deadlines = backSchedule(publishAt, estimateTimes(none), { needsApproval: false });

  expect(deadlines.map(({ step, by }) => [step, by.toISOString()])).toEqual([
    ["script", "2026-12-02T15:00:00.000Z"],
    ["render", "2026-12-02T16:00:00.000Z"],
    ["upload", "2026-12-02T18:00:00.000Z"],
  ]);
});

test("of fewer than five videos nothing is measured, and it is said that it is assumed", () => {
  const [script, render] = estimateTimes({ ...none, script: [1, 2, 3, 4], render: [1, 2, 3, 4, 50, 60] });

  expect(script).toEqual({ step: "script", takesMs: 24 * hourMs, samples: 0 });
  expect(render).toEqual({ step: "render", takesMs: 3.5, samples: 6 });
});
