type Granularity = "word" | "grapheme";

const segmenters = new Map<string, Intl.Segmenter>();

/** Cuts texts of a language into words or letters. Made once: ICU loads its rules anew for each. */
export function getSegmenter(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, segmenter);

  return segmenter;
}
