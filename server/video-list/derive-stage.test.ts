import { expect, test } from "vitest";
import { renderStateSchema } from "@/server/renders/schema";
import { deriveStage, type PublicationStatus, videoStageSchema } from "./derive-stage";

const video = { revision: 4 };
const publicationStatuses: PublicationStatus[] = ["scheduled", "uploading", "published", "failed"];

test("a video that was never rendered is a draft", () => {
  expect(deriveStage(video, null)).toBe("draft");
});

test("a video is ready for as long as its render is of its script", () => {
  expect(deriveStage(video, { state: "succeeded", revision: 4 })).toBe("final_review");
  expect(deriveStage(video, { state: "succeeded", revision: 3 })).toBe("outdated");
});

test("a newer render decides, whatever was edited since it was asked for", () => {
  expect(deriveStage(video, { state: "queued", revision: 3 })).toBe("queued");
  expect(deriveStage(video, { state: "running", revision: 3 })).toBe("rendering");
  expect(deriveStage(video, { state: "failed", revision: 3 })).toBe("failed");
  expect(deriveStage(video, { state: "cancelled", revision: 3 })).toBe("cancelled");
});

test("no render moves a video that is scheduled, being uploaded or published", () => {
  for (const status of publicationStatuses) {
    for (const state of renderStateSchema.options) {
      expect(deriveStage(video, { state, revision: 4 }, { status })).toBe(status);
    }
  }
});

test("every combination has a stage", () => {
  const renders = [null, ...renderStateSchema.options.map((state) => ({ state, revision: 4 }))];
  const publications = [null, ...publicationStatuses.map((status) => ({ status }))];
  const stages = renders.flatMap((render) =>
    publications.map((publication) => deriveStage(video, render, publication)),
  );

  for (const stage of stages) expect(videoStageSchema.options).toContain(stage);
});
