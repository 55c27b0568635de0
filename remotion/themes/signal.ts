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
    { drawing: "particle-grid", ground: "#0D1116", lights: ["#1C2630", "#161F14"] },
    { drawing: "waveform", ground: "#0C1118", lights: ["#142B3D", "#141B26"] },
    { drawing: "constellation", ground: "#100F14", lights: ["#241F33", "#1A1A20"] },
    { drawing: "rings", ground: "#0B1213", lights: ["#123230", "#14191F"] },
  ],
  backdropGrain: 0.025,
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
    warm: ["#0C1106", "#16200A", "#26350D", "#3A5111", "#557619", "#78A228"],
    cool: ["#080F16", "#0C1E2D", "#123148", "#1B4A6B", "#2A6D9B", "#4A9CD0"],
    grey: ["#0A0D11", "#161C22", "#252E36", "#384550", "#536370", "#788997"],
  },
  liftsDarkDrawings: true,
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
