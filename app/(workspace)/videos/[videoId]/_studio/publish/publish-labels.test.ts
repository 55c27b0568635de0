import { expect, test } from "vitest";
import {
  draftLabel,
  momentLabel,
  preflightLabel,
  publishLabel,
  runningLabel,
  sentLabel,
  visibilityLabel,
} from "./publish-labels";

const moment = new Date("2026-11-30T17:00:00Z");
const berlin = { timeZone: "Europe/Berlin", now: Date.parse("2026-11-29T12:00:00Z") };

test("a time is the channel's", () => {
  expect(momentLabel(moment, "Europe/Berlin")).toBe("Mon 30 Nov 2026, 18:00");
  expect(momentLabel(moment, "Asia/Tokyo")).toBe("Tue 1 Dec 2026, 02:00");
});

test("the button says what it does", () => {
  expect(publishLabel({ privacyStatus: "public", publishAt: null }, "youtube")).toBe("Publish");
  expect(publishLabel({ privacyStatus: "unlisted", publishAt: null }, "youtube")).toBe("Upload as unlisted");
  expect(publishLabel({ privacyStatus: "private", publishAt: moment }, "youtube")).toBe("Schedule");
  expect(publishLabel({ privacyStatus: "private", publishAt: moment }, "export")).toBe("Make package");
});

test("what is typed is said to be saved, and whether the video is queued", () => {
  expect(draftLabel("draft", true)).toBe("Saved");
  expect(draftLabel("queued", true)).toBe("In the queue; what you change here is saved.");
  expect(draftLabel("queued", false)).toBe("Saving…");
});

test("a video that is on its way says where it is", () => {
  expect(runningLabel("uploading")).toBe("Uploading");
  expect(runningLabel("processing")).toBe("YouTube is processing the video");
});

test("a scheduled video is public from its time on", () => {
  const scheduled = { privacyStatus: "private", publishAt: moment } as const;

  expect(visibilityLabel(scheduled, berlin)).toBe("Scheduled for Mon 30 Nov 2026, 18:00");
  expect(visibilityLabel(scheduled, { ...berlin, now: moment.getTime() })).toBe(
    "Public since Mon 30 Nov 2026, 18:00",
  );
  expect(visibilityLabel({ privacyStatus: "unlisted", publishAt: null }, berlin)).toBe("Unlisted");
});

test("an upload says how much is sent", () => {
  expect(sentLabel({ sentBytes: 12_300_000, totalBytes: 45_600_000 })).toBe("12.3 MB of 45.6 MB");
  expect(sentLabel({ sentBytes: 0, totalBytes: null })).toBe("Starting");
});

test("a preflight says how much there is to fix, and to know", () => {
  const item = { id: "a", sentence: "", howToFix: null };

  expect(preflightLabel([{ ...item, level: "ok" }])).toBe("All is well");
  expect(
    preflightLabel([
      { ...item, level: "warning" },
      { ...item, level: "blocking" },
    ]),
  ).toBe("1 to fix, 1 to know");
});
