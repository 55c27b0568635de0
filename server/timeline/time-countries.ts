import type { Caption, OverlayOf } from "@/remotion/timeline/schema";
import { findCountryMentions } from "@/server/script-format/parse/directives/countries";

/**
 * When each country of a map lights up, from the scene's start: as it is first named, in whatever order. One that is not
 * named comes with the first that is; none have a time if nobody names any.
 */
export function timeCountries({
  countries,
  captions,
  language,
}: {
  countries: OverlayOf<"map">["countries"];
  captions: Caption[];
  /** BCP 47. */
  language: string;
}): number[] {
  const words = captions.flatMap(({ text, startMs }) =>
    text
      .trim()
      .split(/\s+/)
      .map((word) => ({ word, startMs })),
  );
  const mentions = findCountryMentions(
    words.map(({ word }) => word),
    language,
  );
  const namedMs = countries.map(({ countryCode }) => {
    const mention = mentions.find((candidate) => candidate.countryCode === countryCode);

    return mention && words[mention.wordIndex]?.startMs;
  });
  const firstMs = Math.min(...namedMs.filter((startMs) => startMs !== undefined));

  return Number.isFinite(firstMs) ? namedMs.map((startMs) => startMs ?? firstMs) : [];
}
