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
    { ground: "#4119B0", lights: ["#A31874", "#6330E4"] },
    { ground: "#15309F", lights: ["#6A2BD8", "#0A58A6"] },
    { ground: "#7A1468", lights: ["#A81C3A", "#4A1AB0"] },
  ],
  backdropPattern: "discs",
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
    warm: ["#3C0750", "#560B62", "#721272", "#8E1A7E", "#A82488", "#C2308E"],
    cool: ["#120852", "#1E1276", "#2C1C98", "#3E28BA", "#5536D4", "#7044E6"],
    grey: ["#1A085E", "#2A1080", "#3C199E", "#5024BC", "#6430D2", "#7A45E8"],
  },
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
