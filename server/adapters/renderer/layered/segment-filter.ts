import type { DrawnLayer } from "./sheets/draw-sprites";
import { toSteps, toSum } from "./expressions";

/** An ffmpeg input: a layer's pictures, RGBA, one a second. */
type LayerInput = { input: number; layer: Pick<DrawnLayer, "box" | "frames"> };

type FilterInput = {
  fps: number;
  durationInFrames: number;
  /** A chain that ends in `[background]`, at the output's size. Its picture changes every `backgroundStepInFrames`. */
  backgroundFilter: string;
  backgroundStepInFrames: number;
  /** The filter that prepares the finished picture for the encoder. */
  finalFilter: string;
  /** `input` is the index among ffmpeg's inputs. */
  closeUp?: LayerInput;
  illustrations?: LayerInput;
  content?: LayerInput;
  transition?: { input: number; durationInFrames: number };
  captions?: LayerInput;
};

/** Converts to straight alpha and BT.709 colours, once for each picture, before it is repeated. */
const toOverlay =
  "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuva420p";

/**
 * The filter that lays a scene's layers over its background, from the bottom: close-up, illustrations, content, transition,
 * captions. Ends in `[picture]`, with exactly `durationInFrames` frames. Only frames that differ from the previous one are
 * composed; the others repeat it. Times are in half frames: the background's frame k is at 2k + 1, and a layer's picture that
 * starts at frame k is at 2k, so that no rounding can shift one against the other.
 */
export function buildSegmentFilter(input: FilterInput): string {
  const { fps, durationInFrames, backgroundFilter, finalFilter } = input;
  const { closeUp, illustrations, content, transition, captions } = input;
  const chains = [
    backgroundFilter,
    // One extra frame marks the end of the last picture that `fps` repeats.
    `[background]tpad=stop=1:stop_mode=clone,settb=1/${fps},setpts=N,select='${whenNew(input)}',settb=1/${2 * fps},setpts=PTS+1[under]`,
  ];
  let under = "under";
  const lay = (name: string, source: string, place: string, whenOver: "repeat" | "pass") => {
    chains.push(
      `${source}[${name}]`,
      `[${under}][${name}]overlay=${place}:format=yuv420:eof_action=${whenOver}[under-${name}]`,
    );
    under = `under-${name}`;
  };
  const layLayer = (name: string, { input: index, layer }: LayerInput) =>
    lay(
      name,
      `[${index}:v]settb=1/${2 * fps},setpts='${pictureTimes(layer.frames)}',${toOverlay}`,
      `x=${layer.box.x}:y=${layer.box.y}`,
      "repeat",
    );

  if (closeUp) layLayer("close-up", closeUp);
  if (illustrations) layLayer("illustrations", illustrations);
  if (content) layLayer("content", content);
  if (transition)
    lay("transition", `[${transition.input}:v]settb=1/${2 * fps},setpts=2*N,${toOverlay}`, "x=0:y=0", "pass");
  if (captions) layLayer("captions", captions);
  chains.push(
    `[${under}]setpts=PTS-1,settb=1/${fps},fps=${fps},trim=end_frame=${durationInFrames},${finalFilter}[picture]`,
  );

  return chains.join(";");
}

/** True for the frames `n` in which the background or a layer differs from the previous frame. */
function whenNew({
  durationInFrames,
  backgroundStepInFrames,
  closeUp,
  illustrations,
  content,
  transition,
  captions,
}: FilterInput): string {
  const changes = [closeUp, illustrations, content, captions].flatMap((each) => each?.layer.frames ?? []);
  const frames = [...changes, durationInFrames];
  const between = frames.filter((frame) => frame % backgroundStepInFrames !== 0);

  return toSum([
    `not(mod(n,${backgroundStepInFrames}))`,
    // The frame after the transition's last one is new as well.
    ...(transition ? [`lte(n,${transition.durationInFrames})`] : []),
    ...between.map((frame) => `eq(n,${frame})`),
  ]);
}

/** Picture `N` begins at twice the `N`th frame. */
function pictureTimes(frames: number[]): string {
  return toSteps(
    frames.map((frame) => 2 * frame),
    "N",
  );
}
