import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleTimelineProps } from "@/remotion/fixtures/sample-props";
import { formatSchema, type Background, type Timeline } from "@/remotion/timeline/schema";
import { getOutputSize } from "@/server/adapters/ffmpeg/encoding-settings";
import { presetSchema, resolvePreset } from "@/server/segments/schema";

const backdrop: Background = { kind: "backdrop", variant: 0 };
const whole = { x: 0, y: 0, width: 1, height: 1 };
const near = { x: 0.015, y: 0.015, width: 0.97, height: 0.97 };

function photo(width: number, height: number, from = whole, to = near): Background {
  return { kind: "photo", assetKey: "photo.jpg", width, height, from, to };
}

function footage(width: number, height: number, fit: "cover" | "contain" = "cover"): Background {
  return {
    ...{ kind: "footage", assetKey: "clip.mp4", width, height, fit },
    ...{ sourceDurationMs: 5000, trimStartMs: 0, playbackRate: 1, whenTooShort: "loop" },
  };
}

function timelineOf(backgrounds: Background[], format: Timeline["format"] = "landscape"): Timeline {
  const { timeline } = sampleTimelineProps({ themeId: "paper", format, kinds: ["picture"] });

  return {
    ...timeline,
    scenes: backgrounds.flatMap((background) => timeline.scenes.map((scene) => ({ ...scene, background }))),
  };
}

const background = fc.oneof(
  fc.constant(backdrop),
  fc
    .tuple(fc.integer({ min: 16, max: 8000 }), fc.integer({ min: 16, max: 8000 }))
    .map((size) => photo(...size)),
  fc
    .tuple(
      fc.integer({ min: 16, max: 8000 }),
      fc.integer({ min: 16, max: 8000 }),
      fc.constantFrom("cover" as const, "contain" as const),
    )
    .map((values) => footage(...values)),
);

test("every preset gives every format an even size of its own shape", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...presetSchema.options),
      fc.constantFrom(...formatSchema.options),
      fc.array(background, { minLength: 1, maxLength: 3 }),
      (preset, format, backgrounds) => {
        const timeline = timelineOf(backgrounds, format);
        const { width, height } = getOutputSize(timeline, resolvePreset(preset, timeline).scale);

        expect([width % 2, height % 2]).toEqual([0, 0]);
        expect(width / height).toBeCloseTo(timeline.width / timeline.height, 9);
        expect(preset === "high" ? [1440, 2160] : [preset === "draft" ? 540 : 1080]).toContain(
          Math.min(width, height),
        );
      },
    ),
  );
});

test("any timeline of any size comes out even", () => {
  const size = fc.record({
    width: fc.integer({ min: 2, max: 8000 }),
    height: fc.integer({ min: 2, max: 8000 }),
  });

  fc.assert(
    fc.property(size, fc.constantFrom(0.5, 1, 4 / 3, 2), (timeline, scale) => {
      const { width, height } = getOutputSize(timeline, scale);

      expect([width % 2, height % 2]).toEqual([0, 0]);
      expect(Math.abs(width - timeline.width * scale)).toBeLessThanOrEqual(1);
      expect(Math.abs(height - timeline.height * scale)).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  ["without pictures", 2, [backdrop]],
  ["of 4K footage", 2, [footage(3840, 2160)]],
  ["of 4K photos that drift", 2, [photo(3840, 2160)]],
  ["of a tall photo wide enough to cover", 2, [photo(3840, 5000)]],
  ["of footage that fills the height as it is", 2, [footage(1215, 2160, "contain")]],
  ["of footage of odd size", 2, [footage(3841, 2161)]],
  ["of HD footage", 4 / 3, [footage(1920, 1080)]],
  ["of a photo one pixel too low", 4 / 3, [photo(3840, 2159)]],
  ["of a photo that shows only a part of itself", 4 / 3, [photo(3840, 2160, near, near)]],
  ["of one small picture among large ones", 4 / 3, [footage(3840, 2160), backdrop, photo(1200, 800)]],
])("high, for a video %s, is %d times the standard", (_what, scale, backgrounds) => {
  expect(resolvePreset("high", timelineOf(backgrounds)).scale).toBe(scale);
});

test("a short needs its sources to be tall", () => {
  expect(resolvePreset("high", timelineOf([footage(3840, 2160)], "short")).scale).toBe(4 / 3);
  expect(resolvePreset("high", timelineOf([footage(2160, 3840)], "short")).scale).toBe(2);
});

test("better presets cost more bits", () => {
  const crfs = presetSchema.options.map((preset) => resolvePreset(preset, timelineOf([backdrop])).crf);

  expect(crfs).toEqual([26, 20, 18]);
});
