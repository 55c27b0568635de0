export type ShownToken = { text: string; isEmphasized: boolean };

type ShownRun = { text: string; isEmphasized: boolean };

/** Scripts that write no spaces: there each word of the segmenter is a token of its own. */
const spacelessScript =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const breakingPause = /(?:[—…]|--|\.\.)$/;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Splits the text of runs into tokens: words with the punctuation that touches them and the space before them. A word
 * of which any part is emphasised is. White space at the end is dropped.
 */
export function splitShownText(runs: ShownRun[], locale: string): ShownToken[] {
  const text = runs.map((run) => run.text).join("");
  const emphasizedRanges = findEmphasizedRanges(runs);
  const segments = segmenterFor(locale).segment(text);
  const tokens: { text: string; start: number }[] = [];
  let isTokenOpen = false;
  let hasSpace = false;

  for (const { segment, index, isWordLike = false } of segments) {
    if (segment.trim() === "") {
      isTokenOpen = false;
      hasSpace = true;
      continue;
    }

    const token = tokens.at(-1);
    const isApart = isWordLike && (breakingPause.test(token?.text ?? "") || spacelessScript.test(segment));

    if (token !== undefined && isTokenOpen && !isApart) token.text += segment;
    else tokens.push({ text: (hasSpace ? " " : "") + segment, start: index });

    isTokenOpen = true;
    hasSpace = false;
  }

  return tokens.map(({ text: tokenText, start }) => {
    const end = start + tokenText.trimStart().length;

    return {
      text: tokenText,
      isEmphasized: emphasizedRanges.some((range) => range.start < end && start < range.end),
    };
  });
}

/** Made once a language: ICU loads its rules anew for each. */
function segmenterFor(locale: string): Intl.Segmenter {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, segmenter);

  return segmenter;
}

function findEmphasizedRanges(runs: ShownRun[]) {
  let start = 0;

  const ranges = runs.map((run) => {
    const range = { start, end: start + run.text.length, isEmphasized: run.isEmphasized };
    start = range.end;

    return range;
  });

  return ranges.filter(({ isEmphasized }) => isEmphasized);
}
