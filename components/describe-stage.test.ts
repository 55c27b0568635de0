import { expect, it } from "vitest";
import type { VideoSummary } from "@/server/videos/list-video-summaries";
import { describeStage } from "./describe-stage";

const renderId = "01a20149-0000-7000-8000-000000000000";
const finished = { renderId, state: "succeeded", progress: null, revision: 4 } as const;
const video: VideoSummary = {
  ...{ videoId: renderId, title: "Hearts", format: "landscape", themeId: "paper", editedAt: new Date() },
  ...{ ownerName: null, channelName: null, stage: "final_review", revision: 4, latestRender: finished },
};

it("says that a video is ready for as long as its render is of its script", () => {
  expect(describeStage(video).label).toBe("Ready to watch");
  expect(describeStage({ ...video, revision: 5 })).toEqual({
    label: "Edited since the render",
    tone: "neutral",
  });
});

it("says what becomes of a newer render, whatever was edited", () => {
  const edited = { ...video, revision: 5 };

  expect(describeStage({ ...edited, latestRender: { ...finished, state: "queued" } }).label).toBe(
    "Waiting to start",
  );
  expect(
    describeStage({ ...edited, stage: "failed", latestRender: { ...finished, state: "failed" } }).label,
  ).toBe("Failed");
});
