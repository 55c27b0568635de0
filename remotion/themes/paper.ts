import type { Theme } from "./theme";

/** Editorial: warm white, serif headlines, ink, one vermilion. */
export const paper: Theme = {
  id: "paper",
  colors: {
    background: ["#FBF7EF", "#F0E7D8"],
    ink: "#1D1A16",
    mutedInk: "#675D50",
    line: "#D8CCB8",
    accent: "#AD3412",
    onAccent: "#FFF8EE",
    secondAccent: "#1E5B58",
    positive: "#2B6940",
    negative: "#9C2130",
    backing: "#FBF7EF",
  },
  backdrops: [
    { drawing: "window-light", ground: "#F2EADB", lights: ["#FFFCF4", "#EEDFC8"] },
    { drawing: "leaf-shade", ground: "#F5F1E7", lights: ["#FDFBF6", "#E3E3D6"] },
    { drawing: "contours", ground: "#F7F0E6", lights: ["#FFFAF3", "#F1E0CF"] },
    { drawing: "sheets", ground: "#F4EEE2", lights: ["#FDF9F0", "#EFE0CB"] },
  ],
  backdropGrain: 0.035,
  faces: {
    headline: {
      family: '"Fraunces Variable"',
      weight: 560,
      letterSpacing: "-0.014em",
      textTransform: "none",
    },
    body: { family: '"Inter Variable"', weight: 480, letterSpacing: "-0.011em", textTransform: "none" },
    label: { family: '"Inter Variable"', weight: 600, letterSpacing: "0.02em", textTransform: "none" },
  },
  emphasisFontStyle: "italic",
  motion: { entrance: "reveal", entranceInFrames: 14, staggerInFrames: 4 },
  chart: { barRadius: 0, lineWidth: 0.35, isOutlined: false, showsGrid: false },
  illustrationInks: {
    warm: ["#2A0D04", "#5A1806", "#8C270C", "#B84A26", "#E9A582", "#FDF3E6"],
    cool: ["#081C1B", "#0F302F", "#1A504E", "#3F7A75", "#A3C2B9", "#F6F5EA"],
    grey: ["#120F0C", "#1D1A16", "#3F382F", "#7D7264", "#CBC0AF", "#FDF9F1"],
  },
  tintInks: {
    warm: ["#A9623A", "#B97348", "#CA8C64", "#DBA986", "#EBCBB2", "#FAEFE3"],
    cool: ["#4F837A", "#67958C", "#84ACA3", "#A5C3BB", "#C9DAD3", "#EDF3ED"],
    grey: ["#857660", "#978873", "#AA9D8A", "#BFB4A2", "#D7CEBF", "#F4EEE4"],
  },
  liftsDarkDrawings: false,
  illustrationSetting: "still-life",
  compositions: {
    landscape: ["end", "start", "close-up"],
    square: ["above", "below", "close-up"],
    short: ["above", "close-up", "below"],
  },
  chapterNumeral: "ink",
  textBacking: "card",
  transition: "crossfade",
  transitionInFrames: 12,
};
