import { getTheme } from "@/remotion/themes/themes";
import { formatDimensions } from "@/remotion/layout/frame-layout";
import type { Background, Scene, Timeline, Transition } from "@/remotion/timeline/schema";
import type { SceneMedia } from "@/server/media/scene-media";
import { buildCaptions } from "@/server/narration/build-captions";
import type { NarrationMetadata } from "@/server/narration/schema";
import type { Video, VideoScene } from "@/server/videos/schema";
import { timeCountries } from "./time-countries";

/** Scripts written from right to left, as Unicode's four-letter codes. */
const rightToLeftScripts = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"]);

/** How much of a photo's width a scene drifts through: 2-4 % is felt, not seen. */
const drift = 0.03;

const fps = 30;
/** Padding around the narration: 0.3 s between scenes, a breath before the first word, a tail for the music to end. */
const scenePaddingMs = { opening: 350, leadIn: 120, tail: 180, ending: 1600 };
/** A scene in which nobody speaks. */
const silentSceneMs = 3000;

export type SceneNarration = { storageKey: string; metadata: NarrationMetadata };

/**
 * The data that is drawn and mixed: the video's scenes, each as long as its narration and padding, with captions and beats
 * from the spoken words' own times. `narrations` has one entry per scene, undefined where nobody speaks. Pure.
 */
export function buildTimeline(video: Video, narrations: (SceneNarration | undefined)[]): Timeline {
  let chapter = 0;
  const scenes = video.scenes.map((scene, position): Scene => {
    if (scene.overlay.kind === "title") chapter += 1;

    return buildScene(video, scene, { position, chapter, narration: narrations[position] });
  });

  return {
    fps,
    ...formatDimensions[video.format],
    format: video.format,
    language: video.language,
    dir: getTextDirection(video.language),
    themeId: video.themeId,
    captionStyle: video.captionStyle,
    scenes: scenes.map((scene, position) => ({
      ...scene,
      transition: buildTransition(video, scene, scenes[position - 1]),
    })),
  };
}

type ScenePlace = { position: number; chapter: number; narration: SceneNarration | undefined };

function buildScene(video: Video, scene: VideoScene, { position, chapter, narration }: ScenePlace): Scene {
  const next = video.scenes[position + 1];
  const startMs = position === 0 ? scenePaddingMs.opening : scenePaddingMs.leadIn / video.speed;
  const tailMs =
    next === undefined ? scenePaddingMs.ending : goesOn(scene, next) ? 0 : scenePaddingMs.tail / video.speed;
  const spokenMs = narration?.metadata.durationMs;
  const captions = narration
    ? buildCaptions({ scene, metadata: narration.metadata, startMs, language: video.language })
    : [];

  return {
    id: scene.id,
    background: buildSceneBackground({ media: scene.media, position, chapter }),
    overlay: scene.overlay,
    beatStartMs:
      scene.overlay.kind === "map"
        ? timeCountries({ countries: scene.overlay.countries, captions, language: video.language })
        : timeSentenceBeats(scene, narration, startMs),
    narration: narration && {
      assetKey: narration.storageKey,
      startMs,
      durationMs: narration.metadata.durationMs,
    },
    durationMs: spokenMs === undefined ? silentSceneMs : startMs + spokenMs + tailMs,
    captions,
    showsCaptions: scene.showsCaptions,
    transition: { kind: "cut", durationInFrames: 0 },
  };
}

/** Whether a sentence of the scene ends in the next one: the voice makes no pause there but its comma's. */
function goesOn({ overlay, narration }: VideoScene, next: VideoScene): boolean {
  const last = narration.at(-1);
  const text = last?.runs.at(-1)?.text.trimEnd().slice(-5) ?? "";
  const isClause = last?.pauseAfterMs === 0 && !/[.!?…:]["'”’)\]]*$/.test(text);

  return isClause && overlay.kind !== "list" && next.narration.length > 0;
}

function timeSentenceBeats(
  scene: VideoScene,
  narration: SceneNarration | undefined,
  startMs: number,
): number[] {
  const beatStartMs: (number | undefined)[] = [];
  scene.narration.forEach(({ beat }, sentence) => {
    const sentenceStartMs = narration?.metadata.sentenceStartMs[sentence];
    if (beat !== undefined && sentenceStartMs !== undefined) beatStartMs[beat] ??= startMs + sentenceStartMs;
  });

  // A part that no sentence introduces comes with the one before it.
  return Array.from(beatStartMs).map((value, beat, all) => value ?? all[beat - 1] ?? startMs);
}

/** A new chapter and a change between picture and backdrop are seen as one; all else is a cut, as in any edit. */
function buildTransition(video: Video, scene: Scene, previous: Scene | undefined): Transition {
  const changes =
    previous && (scene.overlay.kind === "title" || scene.background.kind !== previous.background.kind);
  if (!changes) return { kind: "cut", durationInFrames: 0 };

  const theme = getTheme(video);

  return { kind: theme.transition, durationInFrames: theme.transitionInFrames };
}

/**
 * What moves behind a scene: its photo, drifting in or out by turns, its clip, or the theme's backdrop. The backdrop
 * changes with the chapter, so that a new thought looks new.
 */
function buildSceneBackground(scene: {
  media: SceneMedia | null;
  position: number;
  chapter: number;
}): Background {
  const { media } = scene;
  if (!media) return { kind: "backdrop", variant: scene.chapter % 3 };

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

  const whole = { x: 0, y: 0, width: 1, height: 1 };
  const near = { x: drift / 2, y: drift / 2, width: 1 - drift, height: 1 - drift };
  const isDriftingIn = scene.position % 2 === 0;

  return { ...media, from: isDriftingIn ? whole : near, to: isDriftingIn ? near : whole };
}

/** Direction of a language's usual script; `language` is BCP 47. */
export function getTextDirection(language: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(language).maximize();

  return script && rightToLeftScripts.has(script) ? "rtl" : "ltr";
}
