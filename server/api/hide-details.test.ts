import { TRPCError } from "@trpc/server";
import { afterEach, expect, test, vi } from "vitest";
import { toStorageError } from "@/server/adapters/storage/storage-error";
import { AppError } from "@/server/errors";
import { log } from "@/server/log";
import type { RenderView } from "@/server/renders/render-view";
import { toTrpcError } from "./errors";
import { hideFailureDetails } from "./hide-details";

afterEach(() => {
  vi.restoreAllMocks();
});

const tell = (cause: Error) => toTrpcError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause })).message;

test.each([
  [
    "a full disk",
    toStorageError(Object.assign(new Error("write"), { code: "ENOSPC" }), "/srv/offcamera/.data/storage"),
  ],
  [
    "an S3 server",
    toStorageError(new Error("Access Denied for arn:aws:s3:::films"), "s3://films", "Reading from"),
  ],
  [
    "ffmpeg",
    new AppError("RENDER_FAILED", "ffmpeg failed: /srv/offcamera/.data/storage/x.mp4: moov not found"),
  ],
  [
    "Postgres",
    new AppError("DATABASE_UNAVAILABLE", "The embedded Postgres under /srv does not start: 127.0.0.1:5432"),
  ],
  ["the queue", new AppError("ENGINE_UNAVAILABLE", "Inngest at http://10.0.0.7:8288 cannot be reached.")],
  [
    "a setting",
    new AppError("BROWSER_MISSING", "BROWSER_PATH names /opt/chrome, where there is no browser."),
  ],
  [
    "nobody foresaw",
    Object.assign(new Error("ENOENT: open '/srv/offcamera/.data/app-secret'"), { code: "ENOENT" }),
  ],
])("what %s says of a failure goes to the log, with the reference that a person reads", (_what, cause) => {
  const logged = vi.spyOn(log, "error").mockReturnValue(undefined);

  const sentence = tell(cause);

  expect(sentence).toMatch(/\(reference [0-9a-f]{8}\)\.$/);
  expect(sentence).not.toMatch(/\/|:|srv|films|moov|ENOENT|BROWSER/);
  const [, reference] = /reference (\w+)/.exec(sentence) ?? [];
  expect(logged).toHaveBeenCalledWith({ err: cause, reference }, "A request failed");
});

test("a sentence that was written for people reaches them", () => {
  const logged = vi.spyOn(log, "error");

  expect(tell(new AppError("INVALID_INPUT", "reef.mp4 is empty; save it again."))).toBe(
    "reef.mp4 is empty; save it again.",
  );
  expect(tell(new AppError("SPEECH_FAILED", "exit code 3", { userMessage: "Reword that sentence." }))).toBe(
    "Reword that sentence.",
  );
  expect(logged).not.toHaveBeenCalled();
});

const render: RenderView = {
  ...{ renderId: "01a22396-0000-7000-8000-00001f0c2a9b", videoId: "v", revision: 1, format: "square" },
  ...{ preset: "draft", state: "failed", progress: null, createdAt: new Date(0), finishedAt: new Date(0) },
  failureCode: "RENDER_FAILED",
  failureReason: "Scene 3 could not be drawn: ffmpeg failed: /srv/offcamera/.data/x.mp4: Invalid data",
};

test("a render that failed on our side says where, and the reference of its log", () => {
  expect(hideFailureDetails(render).failureReason).toBe(
    "Scene 3 could not be drawn: drawing failed on our side; try again (reference 1f0c2a9b).",
  );
  const stored = { ...render, failureCode: null, failureReason: "EACCES: /srv/offcamera" };
  expect(hideFailureDetails(stored).failureReason).toMatch(/^Something went wrong on our side.*1f0c2a9b/);
});

test("a render that a person can mend says how", () => {
  const failureReason =
    "Scene 2 could not be drawn: its clip is damaged and cannot be decoded; replace the file.";
  const mendable = { ...render, failureCode: "INVALID_INPUT", failureReason };

  expect(hideFailureDetails(mendable)).toEqual(mendable);
  expect(hideFailureDetails({ ...render, failureReason: null }).failureReason).toBeNull();
});
