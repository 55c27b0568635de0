import { expect, it, vi } from "vitest";
import type { Voice } from "@/server/adapters/speech/speech-engine";
import { AppError } from "@/server/errors";
import { createVoiceInstalls } from "./install-voices";

const emma: Voice = {
  id: "kokoro:emma",
  name: "Emma",
  language: "en-GB",
  gender: "female",
  download: { bytes: 1000 },
};

/** An engine whose download ends when the test says so. */
function setUp() {
  const ends: { resolve: () => void; reject: (error: unknown) => void; signal: AbortSignal }[] = [];
  const installs = createVoiceInstalls(
    (_, { onProgress, signal }) =>
      new Promise((resolve, reject) => {
        onProgress({ doneBytes: 400, totalBytes: 1000 });
        signal.addEventListener("abort", () => reject(new AppError("CANCELLED", "Cancelled.")));
        ends.push({ resolve, reject, signal });
      }),
  );

  return { installs, ends };
}

it("tells how far a download has come, and nothing when it has ended", async () => {
  const { installs, ends } = setUp();
  installs.start(emma, "ann");
  expect(installs.describe([emma])).toEqual([{ ...emma, installing: { doneBytes: 400, totalBytes: 1000 } }]);

  ends[0]?.resolve();
  await vi.waitFor(() => expect(installs.describe([emma])).toEqual([emma]));
});

it("fetches once what two ask for", () => {
  const { installs, ends } = setUp();
  installs.start(emma, "ann");
  installs.start(emma, "ann");

  expect(ends).toHaveLength(1);
});

it("tells why a download failed, until it is tried again", async () => {
  const { installs, ends } = setUp();
  installs.start(emma, "ann");
  ends[0]?.reject(new AppError("STORAGE_FULL", "The disk is full."));
  await vi.waitFor(() =>
    expect(installs.describe([emma])).toEqual([{ ...emma, installProblem: "The disk is full." }]),
  );

  installs.start(emma, "ann");
  expect(installs.describe([emma])[0]).toMatchObject({ installing: { doneBytes: 400 } });
});

it("stops a download that is cancelled, and says nothing of it", async () => {
  const { installs, ends } = setUp();
  installs.start(emma, "ann");
  installs.cancel(emma.id, "ann");

  expect(ends[0]?.signal.aborted).toBe(true);
  await Promise.resolve();
  expect(installs.describe([emma])).toEqual([emma]);
});

it("goes on with a download that somebody cancels while others wait for it", () => {
  const { installs, ends } = setUp();
  installs.start(emma, "ann");
  installs.start(emma, "ben");
  installs.cancel(emma.id, "ann");

  expect(ends[0]?.signal.aborted).toBe(false);
  installs.cancel(emma.id, "ben");
  expect(ends[0]?.signal.aborted).toBe(true);
});

it("a download that was cancelled too late leaves the next one alone", async () => {
  const { installs, ends } = setUp();
  installs.start(emma, "ann");
  installs.cancel(emma.id, "ann");
  installs.start(emma, "ann");
  ends[0]?.resolve();
  await new Promise(setImmediate);

  expect(installs.describe([emma])[0]).toMatchObject({ installing: { doneBytes: 400 } });
});

it("fetches nothing of a voice that is here, and refuses one that cannot be", () => {
  const { installs, ends } = setUp();
  const { download: _, ...here } = emma;
  installs.start(here, "ann");

  expect(ends).toEqual([]);
  expect(() => installs.start(undefined, "ann")).toThrow("There is no such voice.");
  expect(() => installs.start({ ...emma, missing: "Install Python." }, "ann")).toThrow("Install Python.");
});
