import type { Theme } from "./theme";

/** Technical: near-black graphite, mono labels, thin grid, one acid green. */
export const signal: Theme = {
  id: "signal",
  colors: {
    background: ["#161B21", "#0A0D11"],
    ink: "#EDF2F4",
    mutedInk: "#93A1AD",
    line: "#2B343D",
    accent: "#C8F542",
    onAccent: "#12170A",
    secondAccent: "#62C6FF",
    positive: "#5FE39A",
    negative: "#FF7272",
    backing: "#0A0D11",
  },
  backdrops: [
    { ground: "#0D1116", lights: ["#1C2630", "#161F14"] },
    { ground: "#0C1118", lights: ["#142B3D", "#141B26"] },
    { ground: "#100F14", lights: ["#241F33", "#1A1A20"] },
  ],
  backdropPattern: "grid",
  faces: {
    headline: {
      family: '"Space Grotesk Variable"',
      weight: 560,
      letterSpacing: "-0.03em",
      textTransform: "none",
    },
    body: {
      family: '"Space Grotesk Variable"',
      weight: 450,
      letterSpacing: "-0.005em",
      textTransform: "none",
    },
    label: {
      family: '"JetBrains Mono Variable"',
      weight: 500,
      letterSpacing: "0.06em",
      textTransform: "uppercase",
    },
  },
  emphasisFontStyle: "normal",
  motion: { entrance: "rise", entranceInFrames: 9, staggerInFrames: 2 },
  chart: { barRadius: 0, lineWidth: 0.28, isOutlined: true, showsGrid: true },
  illustrationInks: {
    warm: ["#060A02", "#18220A", "#35480E", "#7FA51F", "#C8F542", "#F6FFDA"],
    cool: ["#050C14", "#0A2133", "#123F5E", "#2E86BD", "#7FD0FF", "#EAF8FF"],
    grey: ["#07090C", "#161B21", "#3A4650", "#71808D", "#B6C1CA", "#EDF2F4"],
  },
  tintInks: {
    warm: ["#0C1106", "#18220A", "#26340C", "#344610", "#415A13", "#4C6A16"],
    cool: ["#080F16", "#0C1C29", "#122C40", "#193E59", "#215174", "#296690"],
    grey: ["#0A0D11", "#141A20", "#202830", "#2D3741", "#3B4752", "#4A5763"],
  },
  illustrationSetting: "framed",
  compositions: {
    landscape: ["start", "end", "close-up"],
    square: ["above", "close-up", "below"],
    short: ["close-up", "above", "below"],
  },
  chapterNumeral: "outlined",
  textBacking: "scrim",
  transition: "wipe",
  transitionInFrames: 10,
};
