import { expect, it } from "vitest";
import { findBestSlots } from "./best-slots";

const at = (publishedAt: string, ratio: number) => ({ publishedAt: new Date(publishedAt), ratio });

it("the best times come first, of weekday and hours in the channel's time zone; a single video tells nothing", () => {
  const videos = [
    // Tuesdays, 18:30 and 20:59 in Berlin, also in summer.
    at("2026-11-24T17:30:00Z", 2),
    at("2026-07-07T18:59:00Z", 1.6),
    // Fridays at 9.
    at("2026-11-20T08:00:00Z", 0.5),
    at("2026-11-27T08:00:00Z", 0.9),
    at("2026-11-28T08:00:00Z", 9),
  ];

  expect(findBestSlots(videos, "Europe/Berlin")).toEqual([
    { weekday: "tuesday", startHour: 18, videoCount: 2, ratio: 1.8 },
    { weekday: "friday", startHour: 9, videoCount: 2, ratio: 0.7 },
  ]);
  // In New York those of Tuesday are at 12:30 and 14:59.
  expect(findBestSlots(videos, "America/New_York")[0]).toMatchObject({ weekday: "tuesday", startHour: 12 });
});

it("midnight belongs to the day that begins", () => {
  const videos = [at("2026-11-23T00:00:00Z", 1), at("2026-11-30T00:10:00Z", 1)];

  expect(findBestSlots(videos, "UTC")).toMatchObject([{ weekday: "monday", startHour: 0 }]);
});
