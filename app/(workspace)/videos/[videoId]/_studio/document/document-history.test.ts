import { describe, expect, it } from "vitest";
import { type DocumentHistory, reduceHistory, startHistory } from "./document-history";
import type { StudioDocument } from "./studio-document";

const options: StudioDocument["options"] = {
  title: "Hearts",
  format: "landscape",
  themeId: "paper",
  captionStyle: "plain",
  voiceId: "slt",
  speed: 1,
  musicMood: "calm",
};
const write = (history: DocumentHistory, script: string, at: number, place: string | null = "whole") =>
  reduceHistory(history, { type: "change", document: { script, options }, at, place });
const start = startHistory({ script: "", options });

describe("reduceHistory", () => {
  it("takes typing without pauses as one step", () => {
    const typed = write(write(write(start, "a", 0), "ab", 400), "abc", 800);

    expect(reduceHistory(typed, { type: "undo", at: 900 }).present.script).toBe("");
  });

  it("starts a step after a pause, and in another place", () => {
    const paused = write(write(start, "a", 0), "ab", 500);
    const elsewhere = write(write(start, "a", 0), "ab", 100, "card-2");

    expect(reduceHistory(paused, { type: "undo", at: 900 }).present.script).toBe("a");
    expect(reduceHistory(elsewhere, { type: "undo", at: 900 }).present.script).toBe("a");
  });

  it("takes what is no typing as a step of its own", () => {
    const moved = write(write(start, "a", 0, null), "b", 10, null);

    expect(reduceHistory(moved, { type: "undo", at: 20 }).present.script).toBe("a");
  });

  it("undoes options as well, and redoes", () => {
    const faster = { script: "", options: { ...options, speed: 1.2 } };
    const changed = reduceHistory(start, { type: "change", document: faster, at: 0, place: null });
    const undone = reduceHistory(changed, { type: "undo", at: 1 });

    expect(undone.present.options.speed).toBe(1);
    expect(reduceHistory(undone, { type: "redo", at: 2 }).present).toEqual(faster);
  });

  it("forgets what was undone once something else is written, and does not join it to the step before", () => {
    const undone = reduceHistory(write(write(start, "a", 0), "b", 600), { type: "undo", at: 700 });
    const written = write(undone, "c", 800);

    expect(reduceHistory(written, { type: "redo", at: 900 })).toBe(written);
    expect(reduceHistory(written, { type: "undo", at: 900 }).present.script).toBe("a");
  });

  it("stays as it is where there is nothing to undo, redo or change", () => {
    expect(reduceHistory(start, { type: "undo", at: 0 })).toBe(start);
    expect(reduceHistory(start, { type: "redo", at: 0 })).toBe(start);
    expect(write(start, "", 0)).toBe(start);
  });
});
