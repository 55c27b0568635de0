import type { ClipFacts } from "./probe-clip";

type ColorFacts = Omit<ClipFacts, "timeBase">;

/** The matrices that Remotion knows. It does not tone-map HLG in any other. */
const knownMatrices = ["bt2020nc", "bt2020c", "bt470bg", "bt709", "smpte170m"];

/** Options of `scale` that write samples as limited BT.709. */
export const outputColors = "out_color_matrix=bt709:out_range=tv";

/** Options of `scale` that read a clip's samples as Remotion does. */
export function inputColors(facts: ColorFacts): string {
  return [
    `in_color_matrix=${isReadAsBt709(facts) ? "bt709" : "bt601"}`,
    // Full range is read only from the old JPEG pixel formats; the range flag is ignored.
    `in_range=${facts.pixelFormat.startsWith("yuvj") ? "pc" : "tv"}`,
  ].join(":");
}

/**
 * Filters that map HDR tones to ordinary ones, or undefined if Remotion shows the clip unchanged. By its rules
 * (compositor/rust/tone_map.rs), HLG and the BT.2020 curves are mapped, but not PQ: PQ clips look pale in both renderers.
 */
export function toneMapping(facts: ColorFacts): string | undefined {
  const { colorSpace, colorTransfer, colorPrimaries } = facts;
  const isUntaggedWide = colorTransfer === "unknown" && colorPrimaries === "bt2020";
  const isWide =
    ["arib-std-b67", "bt2020-10", "bt2020-12", "linear"].includes(colorTransfer) ||
    colorSpace === "bt2020c" ||
    colorPrimaries === "smpte240m" ||
    isUntaggedWide;
  const isUnknownHlg = colorTransfer === "arib-std-b67" && !knownMatrices.includes(colorSpace);
  if (!isWide || isUnknownHlg) return undefined;

  return [
    `zscale=tin=${isUntaggedWide ? "2020_10" : "input"}:t=linear:npl=100`,
    "format=gbrpf32le",
    "zscale=p=709",
    "tonemap=tonemap=hable:desat=0",
    // Through RGB: when asked for yuv420p, zscale 3 (Debian 12) first puts a limited range into RGB.
    "zscale=t=709:m=709:r=full,format=gbrp",
    `scale=${outputColors},format=yuv420p`,
  ].join();
}

/**
 * Remotion's rule (compositor/rust/scalable_frame.rs): BT.709 are clips tagged so, and untagged ones from 720 lines up. It leaves
 * all others, also those of full range, to swscale, which reads them all as BT.601.
 */
function isReadAsBt709({ colorSpace, colorRange, squareHeight }: ColorFacts): boolean {
  const isNamed = colorSpace === "bt709" || (colorSpace === "unknown" && squareHeight >= 720);

  return isNamed && colorRange !== "pc";
}
