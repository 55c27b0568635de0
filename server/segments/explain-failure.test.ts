import { expect, it } from "vitest";
import { AppError } from "@/server/errors";
import { nameScene } from "./explain-failure";

it("says which scene could not be drawn, counted from 1, and why", () => {
  const named = nameScene(new AppError("RENDER_FAILED", "ffmpeg failed: the clip ends too early"), 2);

  expect(named).toMatchObject({
    code: "RENDER_FAILED",
    userMessage: "Scene 3 could not be drawn: ffmpeg failed: the clip ends too early",
  });
});

it("leaves what is no scene's fault as it is", () => {
  const full = new AppError("STORAGE_FULL", "There is no room left.");

  expect(nameScene(full, 2)).toBe(full);
});
