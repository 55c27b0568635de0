import { describe, expect, it } from "vitest";
import { type DocumentHistory, reduceHistory, startHistory } from "./document-history";

const write = (history: DocumentHistory, script: string, at: number, place: string | null = "whole") =>
  reduceHistory(history, { type: "change", script, at, place });
const start = startHistory("");

describe("reduceHistory", () => {
  it("takes typing without pauses as one step", () => {
    const typed = write(write(write(start, "a", 0), "ab", 400), "abc", 800);

    expect(reduceHistory(typed, { type: "undo", at: 900 }).present).toBe("");
  });

  it("starts a step after a pause, and in another place", () => {
    const paused = write(write(start, "a", 0), "ab", 500);
    const elsewhere = write(write(start, "a", 0), "ab", 100, "card-2");

    expect(reduceHistory(paused, { type: "undo", at: 900 }).present).toBe("a");
    expect(reduceHistory(elsewhere, { type: "undo", at: 900 }).present).toBe("a");
  });

  it("takes what is no typing as a step of its own", () => {
    const moved = write(write(start, "a", 0, null), "b", 10, null);

    expect(reduceHistory(moved, { type: "undo", at: 20 }).present).toBe("a");
  });

  it("redoes what was undone", () => {
    const undone = reduceHistory(write(start, "a", 0), { type: "undo", at: 1 });

    expect(reduceHistory(undone, { type: "redo", at: 2 }).present).toBe("a");
  });

  it("forgets what was undone once something else is written, and does not join it to the step before", () => {
    const undone = reduceHistory(write(write(start, "a", 0), "b", 600), { type: "undo", at: 700 });
    const written = write(undone, "c", 800);

    expect(reduceHistory(written, { type: "redo", at: 900 })).toBe(written);
    expect(reduceHistory(written, { type: "undo", at: 900 }).present).toBe("a");
  });

  it("stays as it is where there is nothing to undo, redo or change", () => {
    expect(reduceHistory(start, { type: "undo", at: 0 })).toBe(start);
    expect(reduceHistory(start, { type: "redo", at: 0 })).toBe(start);
    expect(write(start, "", 0)).toBe(start);
  });
});
