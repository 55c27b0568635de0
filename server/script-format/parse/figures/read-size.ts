import type { Figure } from "@/remotion/timeline/schema";
import { readFigure } from "./read-figure";

/** Lengths in metres and areas in square metres, by their units. */
const units: readonly { pattern: RegExp; dimension: "length" | "area"; factor: number }[] = [
  {
    pattern: /^(?:square kilomet(?:re|er)[ns]?|km²|km2|Quadratkilometern?)/i,
    dimension: "area",
    factor: 1e6,
  },
  { pattern: /^square miles?/i, dimension: "area", factor: 2_589_988 },
  { pattern: /^(?:square met(?:re|er)s?|m²|m2|Quadratmetern?)/i, dimension: "area", factor: 1 },
  { pattern: /^(?:hectares?|ha|Hektar)/i, dimension: "area", factor: 10_000 },
  { pattern: /^acres?/i, dimension: "area", factor: 4047 },
  {
    pattern: /^(?:millimet(?:re|er)s?|millimètres?|milímetros?|millimetri|mm)/i,
    dimension: "length",
    factor: 0.001,
  },
  {
    pattern: /^(?:centimet(?:re|er)s?|Zentimetern?|centimètres?|centímetros?|centimetri|cm)/i,
    dimension: "length",
    factor: 0.01,
  },
  {
    pattern: /^(?:kilomet(?:re|er)[ns]?|kilomètres?|kilómetros?|quilómetros?|chilometri|km)/i,
    dimension: "length",
    factor: 1000,
  },
  { pattern: /^(?:met(?:re|er)[ns]?|mètres?|metros?|metri|m)/i, dimension: "length", factor: 1 },
  { pattern: /^(?:feet|foot|ft)/i, dimension: "length", factor: 0.3048 },
  { pattern: /^inch(?:es)?/i, dimension: "length", factor: 0.0254 },
  { pattern: /^(?:miles?|mi)/i, dimension: "length", factor: 1609.344 },
];

export type ReadSize = {
  /** In metres or square metres. */
  size: number;
  dimension: "length" | "area";
  /** As written, with its unit. */
  figure: Figure;
  /** The text after it. */
  rest: string;
};

/** The length or the area that `text` starts with ("330 m tall" is 330 metres, rest "tall"), or null. */
export function readSize(text: string, language: string): ReadSize | null {
  const read = readFigure(text, language);
  if (!read) return null;

  const { figure } = read;
  // "120km" has its unit in the figure, "120 km" after it.
  const after = `${figure.suffix} ${read.rest}`.trim();
  for (const { pattern, dimension, factor } of units) {
    const unit = pattern.exec(after)?.[0];
    if (unit === undefined || /^[\p{L}\p{N}]/u.test(after.slice(unit.length))) continue;
    const size = figure.value * factor;

    return size > 0
      ? { size, dimension, figure: { ...figure, suffix: ` ${unit}` }, rest: after.slice(unit.length).trim() }
      : null;
  }

  return null;
}
