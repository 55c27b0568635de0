import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { RenderProgress } from "@/server/renders/schema";
import { createTerminalProgress } from "./terminal-progress";

const drawing = { stage: "rendering", sceneCount: 3 } as const;
const render: RenderProgress[] = [
  { stage: "narrating", sceneCount: 3, share: 0 },
  { ...drawing, scenesDone: 0, share: 0 },
  { ...drawing, scenesDone: 0, share: 0.1, secondsLeft: 125.4 },
  { ...drawing, scenesDone: 0, share: 0.2, secondsLeft: 120 },
  { ...drawing, scenesDone: 1, share: 0.4, secondsLeft: 59.6 },
  { ...drawing, scenesDone: 2, share: 0.9, secondsLeft: 7.5 },
  { ...drawing, scenesDone: 3, share: 1, secondsLeft: 0 },
  { stage: "assembling", sceneCount: 3, share: 0 },
  { stage: "done", sceneCount: 0, share: 1, secondsLeft: 0 },
];

/** The whole output during a render. */
function show(isTTY: boolean): string {
  const output = new PassThrough();
  const progress = createTerminalProgress(Object.assign(output, { isTTY }));
  for (const value of render) progress.show(value);
  progress.end();

  return String(output.read());
}

test("without a terminal there is a line for each stage and scene, which says the time left once it can be told", () => {
  expect(show(false).split("\n")).toEqual([
    "Narrating",
    "Rendering: scene 1 of 3",
    "Rendering: scene 1 of 3, about 2 min 5 s left",
    "Rendering: scene 2 of 3, about 60 s left",
    "Rendering: scene 3 of 3, about 8 s left",
    "Joining and checking",
    "Done",
    "",
  ]);
});

test("on a terminal one line is written over and over, with a bar, and taken away at the end", () => {
  const [before, ...lines] = show(true).split("\r\u001B[2K");

  expect(before).toBe("");
  expect(lines).toHaveLength(render.length + 1);
  expect(lines[0]).toBe("Narrating  ░░░░░░░░░░░░░░░░░░░░ 0 %");
  expect(lines[4]).toBe("Rendering: scene 2 of 3  ████████░░░░░░░░░░░░ 40 %, about 60 s left");
  expect(lines.at(-1)).toBe("");
});

test("what is shown twice is written once", () => {
  const output = new PassThrough();
  const progress = createTerminalProgress(Object.assign(output, { isTTY: true }));
  for (const value of [null, render[0], render[0]]) progress.show(value);

  expect(String(output.read()).match(/Narrating/g)).toHaveLength(1);
});
