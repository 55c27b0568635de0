import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatSchema, type Timeline } from "@/remotion/timeline/schema";
import { longestStillMs, longestStretchMs, shortestShotMs } from "@/server/director/find-cuts";
import { listChanges, sceneDurationMs } from "@/server/director/list-changes";
import { isIllustratedKind } from "@/server/illustrations/illustrate-scenes";
import { buildEstimatedTimeline } from "./build-estimated-timeline";

const scripts = [
  "why-octopuses-have-three-hearts",
  "a-day-on-venus-outlasts-its-year",
  "how-sunlight-became-cheap",
  "shinkansen-no-hana-wa-kawasemi",
  "el-flamenco-nace-gris",
].map((name) => readFileSync(`examples/${name}.md`, "utf8"));

/** A long paragraph of plain sentences, as a user might paste it. */
const plainScript = `# Why bread rises

Bread is made from four things: flour, water, salt and yeast. Yeast is alive, and it eats the sugar in the flour until the dough
is full of bubbles. A baker in Paris gets up at three in the morning, lights the oven, and kneads for an hour before anybody
else is awake. The crust gets brown because sugar and protein react when the oven is hotter than a hundred and forty degrees. Some of
the oldest ovens are four thousand years old. Nobody knows who baked the first loaf. It may have been an accident that somebody
liked and then tried to repeat for the rest of a long and hungry life. Salt makes the dough strong. Water wakes the yeast. A
sourdough can be older than the person who feeds it, and some families take theirs along when they travel.`;

const all = [...scripts, plainScript].flatMap((script, index) =>
  formatSchema.options.map((format) => ({ script, format, name: `script ${index + 1} in ${format}` })),
);

function stillMs(timeline: Timeline, position: number): number {
  const scene = timeline.scenes[position];

  return scene ? longestStretchMs(listChanges(scene, timeline), sceneDurationMs(scene, timeline)) : 0;
}

describe.each(all)("$name", ({ script, format }) => {
  const build = (text: string) => buildEstimatedTimeline(text, "paper", format);

  it("changes its picture every 5 s, or says why it does not", async () => {
    const { timeline, reasons } = await build(script);

    for (const [position] of timeline.scenes.entries()) {
      const says = reasons[position]?.some((reason) => reason.includes("stands still"));
      expect(
        stillMs(timeline, position) > longestStillMs,
        JSON.stringify(timeline.scenes[position]?.overlay),
      ).toBe(says);
    }
  });

  it("has no shot shorter than 2 s", async () => {
    const { timeline } = await build(script);

    for (const scene of timeline.scenes) {
      const starts = [...(scene.shots ?? []).map(({ startMs }) => startMs), sceneDurationMs(scene, timeline)];
      if (starts.length < 3) continue;
      for (const [index, startMs] of starts.entries())
        expect((starts[index + 1] ?? Infinity) - startMs).toBeGreaterThanOrEqual(shortestShotMs);
    }
  });

  it("never looks the same in three scenes in a row, where a scene can look otherwise", async () => {
    const { timeline } = await build(script);
    const looks = timeline.scenes.map(({ shots, overlay }) =>
      shots && (overlay.kind === "statement" || (shots[0]?.illustrations.length ?? 0) > 0)
        ? shots[0]?.composition
        : undefined,
    );

    for (const [position, look] of looks.entries()) {
      if (look === undefined) continue;
      expect(looks.slice(position, position + 3)).not.toEqual([look, look, look]);
    }
  });

  it("gives a reason for each scene that it composes, and for each cut", async () => {
    const { timeline, reasons } = await build(script);

    for (const [position, { shots, overlay }] of timeline.scenes.entries()) {
      // A scene whose overlay is itself a picture needs no reason for its first shot.
      const decisions = (shots?.length ?? 0) - (isIllustratedKind(overlay.kind) ? 0 : 1);
      expect(reasons[position]?.length).toBeGreaterThanOrEqual(decisions);
    }
  });

  it("opens with a picture that is complete within 2 s", async () => {
    const { timeline } = await build(script);
    const [hook] = timeline.scenes[0]?.shots ?? [];

    for (const { startMs } of hook?.illustrations ?? []) expect(startMs).toBeLessThan(1600);
    expect(hook?.composition).not.toBe("close-up");
  });
});

it("one changed sentence changes the shots of few other scenes", async () => {
  const before = await buildEstimatedTimeline(plainScript, "paper");
  const after = await buildEstimatedTimeline(
    plainScript.replace("Salt makes the dough strong", "Honey makes the dough sweet"),
    "paper",
  );
  const changed = before.timeline.scenes.filter(
    ({ shots }, position) => JSON.stringify(shots) !== JSON.stringify(after.timeline.scenes[position]?.shots),
  );

  expect(before.timeline.scenes).toHaveLength(after.timeline.scenes.length);
  expect(changed.length).toBeLessThanOrEqual(3);
});
