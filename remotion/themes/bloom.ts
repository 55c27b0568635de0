import type { Theme } from "./theme";

/** Bold: saturated duotones, heavy grotesque, flat areas, one yellow. */
export const bloom: Theme = {
  id: "bloom",
  colors: {
    background: ["#5A28D6", "#2B0E86"],
    ink: "#FFF8EC",
    mutedInk: "#E2D8FF",
    line: "#7A55E6",
    accent: "#FFD335",
    onAccent: "#24095F",
    secondAccent: "#FF8FC4",
    positive: "#6DF0B4",
    negative: "#FFA694",
    backing: "#2B0E86",
  },
  backdrops: [
    { drawing: "discs", ground: "#4119B0", lights: ["#A31874", "#6330E4"] },
    { drawing: "halftone", ground: "#15309F", lights: ["#5A2CCB", "#0A58A6"] },
    { drawing: "arcs", ground: "#7A1468", lights: ["#971B56", "#5C1590"] },
    { drawing: "dunes", ground: "#3A1591", lights: ["#971B74", "#5F20BC"] },
  ],
  backdropGrain: 0.025,
  faces: {
    headline: {
      family: '"Bricolage Grotesque Variable"',
      weight: 800,
      letterSpacing: "-0.025em",
      textTransform: "none",
    },
    body: {
      family: '"Bricolage Grotesque Variable"',
      weight: 520,
      letterSpacing: "-0.005em",
      textTransform: "none",
    },
    label: {
      family: '"Bricolage Grotesque Variable"',
      weight: 700,
      letterSpacing: "0.01em",
      textTransform: "none",
    },
  },
  emphasisFontStyle: "normal",
  motion: { entrance: "pop", entranceInFrames: 11, staggerInFrames: 3 },
  chart: { barRadius: 1.2, lineWidth: 0.7, isOutlined: false, showsGrid: false },
  illustrationInks: null,
  tintInks: {
    warm: ["#32063F", "#500A5C", "#721272", "#961A80", "#BC2A8E", "#E2469E"],
    cool: ["#0E0646", "#1B106E", "#2C1C98", "#4430C4", "#6248E8", "#8A70FF"],
    grey: ["#160654", "#290E7C", "#3E1AA2", "#5526C4", "#6E38E0", "#9060FF"],
  },
  liftsDarkDrawings: false,
  illustrationSetting: "bleeding",
  compositions: {
    landscape: ["end", "close-up", "start"],
    square: ["above", "close-up", "below"],
    short: ["above", "close-up", "below"],
  },
  chapterNumeral: "block",
  textBacking: "block",
  transition: "slide",
  transitionInFrames: 11,
};
