import { samplePhotoBaseUrl, samplePhotoPlate } from "./sample-photo";
import { sampleScenes } from "./sample-scenes";
import { getTheme } from "./themes/themes";
import { formatDimensions, thumbnailDimensions } from "./timeline/dimensions";
import {
  type Caption,
  type CaptionStyle,
  type Format,
  overlaySchema,
  type OverlayKind,
  type OverlayStatesProps,
  type Plate,
  type Scene,
  type ThemeId,
  type ThumbnailProps,
  type Timeline,
  type TimelineProps,
} from "./timeline/schema";

export const overlayKinds: OverlayKind[] = overlaySchema.options.map(({ shape }) => shape.kind.value);

/** An easy pace: about 155 words a minute. */
const msPerWord = 385;
const airMs = 400;

type SampleOptions = {
  themeId?: ThemeId;
  format?: Format;
  captionStyle?: CaptionStyle;
  kinds?: OverlayKind[];
};

/** A timeline with one scene of each kind asked for (all by default), spoken at an even pace. */
export function sampleTimeline(options: SampleOptions = {}): Timeline {
  const {
    themeId = "paper",
    format = "landscape",
    captionStyle = "highlight",
    kinds = overlayKinds,
  } = options;

  return {
    fps: 30,
    ...formatDimensions[format],
    format,
    language: "en",
    dir: "ltr",
    themeId,
    captionStyle,
    scenes: kinds.map((kind, index) => sampleScene(kind, index, themeId, format)),
  };
}

/** Props of the `timeline` composition for a sample timeline, whose one photo is drawn. */
export function sampleTimelineProps(options: SampleOptions = {}): TimelineProps {
  return { timeline: sampleTimeline(options), mediaBaseUrl: samplePhotoBaseUrl };
}

/** Props of the `overlay-states` composition: a sheet with the first scene's overlay and captions at three times. */
export function sampleOverlayStatesProps(): OverlayStatesProps {
  const timeline = sampleTimeline();
  const box = { x: 0, y: 0, width: timeline.width, height: timeline.height };

  return {
    timeline,
    mediaBaseUrl: samplePhotoBaseUrl,
    sheetHeight: 2 * timeline.height,
    sheets: [0, 30, 60].map((frame) => [
      { layer: "content", sceneIndex: 0, frame, box, top: 0 },
      { layer: "captions", sceneIndex: 0, frame, box, top: timeline.height },
    ]),
  };
}

/** Props of the `thumbnail` still. */
export function sampleThumbnailProps({
  themeId = "paper",
  format = "landscape",
  plate,
}: { themeId?: ThemeId; format?: Format; plate?: Plate } = {}): ThumbnailProps {
  return {
    themeId,
    format,
    ...thumbnailDimensions[format],
    language: "en",
    dir: "ltr",
    text: [
      { text: "Why it has ", isEmphasized: false },
      { text: "three hearts", isEmphasized: true },
    ],
    icon: sampleScenes.title.overlay.icon,
    plate: plate ?? { kind: "backdrop", variant: 0 },
    mediaBaseUrl: samplePhotoBaseUrl,
  };
}

function sampleScene(kind: OverlayKind, index: number, themeId: ThemeId, format: Format): Scene {
  const { overlay, speech } = sampleScenes[kind];
  const theme = getTheme({ themeId, language: "en" });
  const captions = speakEvenly(speech);
  const durationMs = (captions.at(-1)?.endMs ?? 0) + airMs;
  const isSpokenOnScreen = kind === "statement" || kind === "quote";

  return {
    id: kind,
    plate:
      kind === "picture"
        ? samplePhotoPlate(format)
        : { kind: "backdrop", variant: overlayKinds.indexOf(kind) % 3 },
    overlay,
    beatStartMs: sentenceStarts(captions),
    durationMs,
    captions,
    showsCaptions: !isSpokenOnScreen,
    transition:
      index === 0
        ? { kind: "cut", durationInFrames: 0 }
        : { kind: theme.transition, durationInFrames: theme.transitionInFrames },
  };
}

/** Captions of words that are spoken at an even pace, for samples and benches. */
export function speakEvenly(speech: string): Caption[] {
  return speech.split(" ").map((word, index) => ({
    text: index === 0 ? word : ` ${word}`,
    startMs: index * msPerWord,
    endMs: (index + 1) * msPerWord,
    timestampMs: null,
    confidence: null,
    isEmphasized: false,
  }));
}

/** Parts of the sample overlays appear with the phrases that speak of them. */
function sentenceStarts(captions: Caption[]): number[] {
  return captions
    .filter((_, index) => index === 0 || /[.,]$/.test(captions[index - 1]?.text ?? ""))
    .map(({ startMs }) => startMs);
}
