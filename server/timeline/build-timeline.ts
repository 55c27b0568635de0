import { labelledView } from "@/remotion/backgrounds/labelled-view";
import { getTheme, themes } from "@/remotion/themes/themes";
import { formatDimensions } from "@/remotion/layout/frame-layout";
import type { Background, Caption, Scene, Timeline, Transition } from "@/remotion/timeline/schema";
import { framesToMs } from "@/remotion/timing";
import { buildCaptions } from "@/server/narration/timing/build-captions";
import { type CaptionSentence, timeCaptions } from "@/server/narration/timing/caption-timing";
import { endsWithinBreath } from "@/server/narration/spoken-text/find-utterance";
import { silenceBetweenClipsMs } from "@/server/narration/timing/pauses";
import { CUT_OVERLAP_MS, type NarrationMetadata } from "@/server/narration/schema";
import { timeReading } from "@/server/narration/timing/time-reading";
import { noVoiceId } from "@/server/providers/voice-id";
import { type DirectedTimeline, directTimeline } from "@/server/director/direct-timeline";
import { listVoiceParts } from "./list-voice-parts";
import type { Video, VideoScene } from "@/server/videos/schema";
import { timeNamedParts } from "./named-parts/time-named-parts";

/** Scripts written from right to left, as Unicode's four-letter codes. */
const rightToLeftScripts = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"]);

/** The share of a photo's width that a scene drifts through: 2-4 % is felt, not seen. */
const drift = 0.03;

const fps = 30;
/** At speed 1: the breath before the first word, the tail in which the music ends, and the length of a scene without speech. */
const paddingMs = { opening: 350, ending: 1600, silentScene: 3000 };
/** The share of the breath between two scenes that the second one gets: the picture comes a little before its words. */
const leadInShare = 0.6;

export type SceneNarration = { storageKey: string; metadata: NarrationMetadata };

/**
 * The data that is drawn and mixed: the video's scenes, each as long as its narration and padding, with captions and beats
 * timed by the spoken words. `narrations` has one entry per scene, undefined where nobody speaks. Pure.
 */
export function buildTimeline(video: Video, narrations: (SceneNarration | undefined)[]): Timeline {
  return buildDirectedTimeline(video, narrations).timeline;
}

/** Like `buildTimeline`, and says why each scene is composed and cut as it is. Pure. */
export function buildDirectedTimeline(
  video: Video,
  narrations: (SceneNarration | undefined)[],
): DirectedTimeline {
  return directTimeline(layOutScenes(video, narrations), video.scenes);
}

function layOutScenes(video: Video, narrations: (SceneNarration | undefined)[]): Timeline {
  const scenes: Scene[] = [];
  let chapter = 0;
  let startMs: number | undefined;
  for (const [position, scene] of video.scenes.entries()) {
    if (scene.overlay.kind === "title") chapter += 1;
    const narration = narrations[position] ?? readScene(video, scene);
    const span = timeScene(video, { position, narration, nextNarration: narrations[position + 1], startMs });
    startMs = span.nextStartMs;
    scenes.push(buildScene(video, scene, { position, chapter, narration, span }));
  }

  return {
    fps,
    ...formatDimensions[video.format],
    format: video.format,
    language: video.language,
    dir: getTextDirection(video.language),
    themeId: video.themeId,
    captionStyle: video.captionStyle,
    ...(video.speed === 1 ? {} : { speed: video.speed }),
    scenes: scenes.map((scene, position) => ({
      ...scene,
      transition: buildTransition(video, scene, scenes[position - 1]),
    })),
  };
}

/** The narration that a scene shows, with its times. Without a `storageKey` it is not spoken. */
type TimedNarration = { storageKey?: string; metadata: NarrationMetadata; sentences?: CaptionSentence[] };

/** Without a voice, words are timed by the pace of a reader. */
function readScene(video: Video, { narration }: VideoScene): TimedNarration | undefined {
  return video.voiceId === noVoiceId && narration.length > 0
    ? timeReading({ ...video, narration })
    : undefined;
}

type SceneSpan = {
  /** Where the narration begins in the scene. */
  startMs: number;
  durationMs: number;
  /** Where the narration begins in the next scene, if this scene's sentence goes on there. */
  nextStartMs: number | undefined;
};

type TimeInput = {
  position: number;
  narration: TimedNarration | undefined;
  nextNarration: SceneNarration | undefined;
  startMs: number | undefined;
};

/** A sentence that goes on in the next scene has no pause there: the two clips join, whichever frame the cut falls on. */
function timeScene(video: Video, { position, narration, nextNarration, ...given }: TimeInput): SceneSpan {
  const isLast = position === video.scenes.length - 1;
  const silenceMs = silenceBetweenClipsMs(video);
  const startMs =
    given.startMs ?? (position === 0 ? paddingMs.opening / video.speed : leadInShare * silenceMs);
  if (!narration) {
    return { startMs, durationMs: paddingMs.silentScene / video.speed, nextStartMs: undefined };
  }

  const endMs = startMs + narration.metadata.durationMs;
  if (nextNarration && endsWithinBreath(video.scenes, position)) {
    const joinMs = endMs - CUT_OVERLAP_MS;
    const durationMs = framesToMs(Math.max(1, Math.floor((joinMs * fps) / 1000)), fps);

    return { startMs, durationMs, nextStartMs: Math.max(0, joinMs - durationMs) };
  }
  // A slow voice does not need a longer tail.
  const endingMs = paddingMs.ending / Math.max(1, video.speed);
  const tailMs = isLast ? endingMs : (1 - leadInShare) * silenceMs;

  return { startMs, durationMs: endMs + tailMs, nextStartMs: undefined };
}

type ScenePlace = {
  position: number;
  chapter: number;
  narration: TimedNarration | undefined;
  span: SceneSpan;
};

function buildScene(video: Video, scene: VideoScene, place: ScenePlace): Scene {
  const { position, chapter, narration } = place;
  const { startMs, durationMs, nextStartMs } = place.span;
  const { language } = video;
  const captions = narration ? captionScene(scene, narration, { startMs, language }) : [];

  return {
    id: scene.id,
    background: buildSceneBackground(video, scene, { position, chapter }),
    overlay: scene.overlay,
    beatStartMs: timeNamedParts(scene, captions, language) ?? timeSentenceBeats(scene, narration, startMs),
    ...(narration?.storageKey !== undefined && {
      narration: {
        assetKey: narration.storageKey,
        startMs,
        durationMs: narration.metadata.durationMs,
        ...listVoiceParts(video, scene, narration.metadata),
      },
    }),
    durationMs,
    ...(nextStartMs === undefined ? {} : { goesOn: true }),
    captions,
    showsCaptions: scene.showsCaptions,
    transition: { kind: "cut", durationInFrames: 0 },
  };
}

function captionScene(
  scene: VideoScene,
  { metadata, sentences }: TimedNarration,
  place: { startMs: number; language: string },
): Caption[] {
  return sentences
    ? timeCaptions({ sentences, words: metadata.words, ...place })
    : buildCaptions({ scene, metadata, ...place });
}

function timeSentenceBeats(
  scene: VideoScene,
  narration: TimedNarration | undefined,
  startMs: number,
): number[] {
  const beatStartMs: (number | undefined)[] = [];
  scene.narration.forEach(({ beat }, sentence) => {
    const sentenceStartMs = narration?.metadata.sentenceStartMs[sentence];
    if (beat !== undefined && sentenceStartMs !== undefined) beatStartMs[beat] ??= startMs + sentenceStartMs;
  });

  // A part that no sentence introduces appears together with the previous part.
  return Array.from(beatStartMs).map((value, beat, all) => value ?? all[beat - 1] ?? startMs);
}

/** A new chapter, or a change to another kind of background, gets the theme's transition; all other scenes get a cut. */
function buildTransition(video: Video, scene: Scene, previous: Scene | undefined): Transition {
  const changes =
    previous && (scene.overlay.kind === "title" || scene.background.kind !== previous.background.kind);
  if (!changes) return { kind: "cut", durationInFrames: 0 };

  const theme = getTheme(video);

  return { kind: theme.transition, durationInFrames: theme.transitionInFrames };
}

/**
 * The background of a scene: its photo, which drifts in and out in alternate scenes, its clip, or the theme's backdrop. The
 * backdrop changes with the chapter, so that a new thought looks new.
 */
function buildSceneBackground(
  { format, themeId }: Video,
  { media, overlay }: VideoScene,
  { position, chapter }: { position: number; chapter: number },
): Background {
  if (!media) return { kind: "backdrop", variant: chapter % themes[themeId].backdrops.length };

  if (media.kind === "footage") {
    const { durationMs, ...rest } = media;

    return {
      ...rest,
      sourceDurationMs: durationMs,
      trimStartMs: 0,
      playbackRate: 1,
      fit: "cover",
      whenTooShort: "loop",
    };
  }

  if (overlay.kind === "labelled-picture") {
    // A photo that drifts would leave its labels behind.
    const view = labelledView(media, formatDimensions[format], overlay.labels);

    return { ...media, from: view, to: view };
  }

  const whole = { x: 0, y: 0, width: 1, height: 1 };
  const near = { x: drift / 2, y: drift / 2, width: 1 - drift, height: 1 - drift };
  const isDriftingIn = position % 2 === 0;

  return { ...media, from: isDriftingIn ? whole : near, to: isDriftingIn ? near : whole };
}

/** The direction of a language's usual script; `language` is BCP 47. */
function getTextDirection(language: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(language).maximize();

  return script && rightToLeftScripts.has(script) ? "rtl" : "ltr";
}
