import type { RichText } from "@/remotion/timeline/schema";
import type { ThumbnailLayout } from "@/remotion/timeline/schemas/thumbnail-schema";
import { countTopic, illustrate, type SentenceIllustration } from "@/server/illustrations/illustrate";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { fitsThumbnail } from "./choose-phrase";
import { emphasize } from "./emphasize";
import { findContrast, listNumbers, type NumberWords } from "./list-figures";
import { listEmphasizedWords, listPhrases, type Phrase, tidy, type WordsInput } from "./list-phrases";
import { rankIllustrations } from "./rank-illustrations";

/** The words and drawings for a video's thumbnails; one that was taken comes again only if nothing else is left. */
export type ThumbnailSupply = {
  drawingCount: number;
  number: NumberWords | undefined;
  /** Two things that are compared, each with its drawing. */
  contrast: { text: string; drawings: string[] } | undefined;
  /** Whether some phrase goes with two drawings. */
  hasPair: boolean;
  hasFreshDrawing: () => boolean;
  /** The strongest phrase for a layout that was not taken yet, else any phrase, else the word for a drawing; at last the first again. */
  takePhrase: (layout: ThumbnailLayout) => Phrase;
  /** The drawing that these words mean, else one of the words around them, else the best; those not taken yet come first. */
  takeDrawing: (phrase: Phrase) => string[];
  /** The two drawings that a phrase and its scene mean. */
  pairOf: (phrase: Phrase) => string[] | undefined;
  emphasize: (text: string) => RichText;
  /** The narration of a scene. */
  contextOf: (position: number) => string;
};

/** More words would hide the huge drawing behind them. */
const mostWordsInFront = 3;
/** The number of phrases that are searched for pairs of drawings. */
const searchedPhrases = 40;

/** The words and drawings of a video, to be taken one after the other, always the same for the same video. */
export function createSupply(input: WordsInput): ThumbnailSupply {
  const { title, language, scenes } = input;
  const texts = scenes.map(({ narration, icon }) => ({
    text: narration.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" "),
    ...(icon === undefined ? {} : { icon }),
  }));
  const topic = countTopic([title, ...texts.map(({ text }) => text)], language);
  // The texts around phrases have been illustrated already.
  const known = new Map<string, readonly SentenceIllustration[]>();
  const illustrateOnce = (text: string) => {
    const drawn = known.get(text) ?? illustrate(text, { language, topic, recent: new Set() });
    known.set(text, drawn);

    return drawn;
  };
  const drawings = rankIllustrations(title, texts, illustrateOnce);
  const ranked = drawings.map(({ name }) => name);
  const emphasized = listEmphasizedWords(input);
  const [number] = listNumbers(input);
  const takenPhrases = new Set(number && [`${number.number} ${number.noun}`]);
  const takenDrawings = new Set<string>();
  const words = drawings.map(({ name, word }) => ({ text: tidy(word), context: word, drawing: name }));
  const phrases: (Phrase & { drawing?: string })[] = [
    ...listPhrases(input),
    ...words.filter(({ text }) => fitsThumbnail(text, language)),
  ];
  const [first = { text: title, context: title }] = phrases;

  const namesIn = (text: string) => illustrateOnce(text).map(({ name }) => name);
  /** The drawings of a phrase's own words, then of those around them. */
  const drawingsOf = (phrase: Phrase) =>
    [...new Set([...namesIn(phrase.text), ...namesIn(phrase.context)])].filter((name) =>
      ranked.includes(name),
    );
  const pairs = new Map<Phrase, string[]>();
  for (const phrase of phrases.slice(0, searchedPhrases)) {
    const pair = namesIn(phrase.text).length > 0 ? drawingsOf(phrase) : [];
    if (pair.length > 1) pairs.set(phrase, pair.slice(0, 2));
  }
  const suits = (layout: ThumbnailLayout, phrase: Phrase) => {
    // One number is enough.
    if (number && /\p{Nd}/u.test(phrase.text)) return false;
    if (layout === "words" || layout === "picture") return true;
    if (layout === "versus") return pairs.has(phrase);
    if (layout === "behind" && countWords(phrase.text, language) > mostWordsInFront) return false;

    // The video's main drawing may stand beside the first phrase; beside others it would mean something else.
    return phrase === first || drawingsOf(phrase).some((name) => !takenDrawings.has(name));
  };

  return {
    drawingCount: drawings.length,
    number,
    contrast: drawContrast(findContrast(input), namesIn),
    hasPair: pairs.size > 0,
    hasFreshDrawing: () => ranked.some((name) => !takenDrawings.has(name)),
    emphasize: (text) =>
      emphasize(capitalize(text, language), { language, emphasized, drawn: illustrateOnce(text) }),
    contextOf: (position) => texts[position]?.text ?? "",

    takePhrase(layout) {
      const left = phrases.filter(
        ({ text, drawing = "" }) => !takenPhrases.has(text) && !takenDrawings.has(drawing),
      );
      const phrase = left.find((one) => suits(layout, one)) ?? left[0] ?? first;
      takenPhrases.add(phrase.text);

      return phrase;
    },

    pairOf: (phrase) => pairs.get(phrase),

    takeDrawing(phrase) {
      const all = [...drawingsOf(phrase), ...ranked];
      const name = all.find((one) => !takenDrawings.has(one)) ?? all[0];
      if (name !== undefined) takenDrawings.add(name);

      return name === undefined ? [] : [name];
    },
  };
}

/** The two sides of a contrast with their drawings; undefined unless the drawings differ. */
function drawContrast(
  contrast: ReturnType<typeof findContrast>,
  namesIn: (text: string) => string[],
): ThumbnailSupply["contrast"] {
  const [left, right] = contrast?.context.map((text) => namesIn(text)[0]) ?? [];
  if (!contrast || left === undefined || right === undefined || left === right) return undefined;

  return { text: `${contrast.left} / ${contrast.right}`, drawings: [left, right] };
}

/** With a capital, as a sentence begins; names such as "iPhone" stay as they are. */
function capitalize(text: string, language: string): string {
  const [word = ""] = text.split(/\s/, 1);
  if (word !== word.toLocaleLowerCase(language)) return text;
  const [first = ""] = text;

  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
