import type { Meaning } from "./lexicon/english-lexicon";
import type { TextWord } from "./reading/read-words";

/** Cues that decide a word's meaning must be in its own text, or this often in the video, so that the whole video is about them. */
const enoughInVideo = 4;

/** Cues that say something in a word's own text, but nothing about a whole video. */
const saidEverywhere = new Set([
  "you",
  "we",
  "your",
  "people",
  "person",
  "human",
  "water",
  "year",
  "day",
  "night",
]);

/** The context of a word or phrase: its own words, all words of its text, and how often the video says each word, by its key. */
type Surroundings = {
  span: readonly TextWord[];
  said: readonly TextWord[];
  topic: ReadonlyMap<string, number>;
};

/** Chooses the meaning that a word or phrase has here, by the rest of its text, or else by the video. */
export function chooseMeaning(meanings: readonly Meaning[], surroundings: Surroundings): Meaning | undefined {
  return (
    meanings.find((meaning) => fitsText(meaning, surroundings)) ??
    meanings.find((meaning) => fitsVideo(meaning, surroundings))
  );
}

function fitsText({ cues }: Meaning, { said, span }: Surroundings): boolean {
  return cues !== null && said.some((word) => cues.has(word.key) && !span.includes(word));
}

/** Whether a word has this meaning throughout the video, or whenever nothing says otherwise. */
function fitsVideo({ cues }: Meaning, { span, topic }: Surroundings): boolean {
  if (!cues) return true;
  let inVideo = 0;
  for (const cue of cues)
    if (!saidEverywhere.has(cue) && span.every(({ key }) => key !== cue)) inVideo += topic.get(cue) ?? 0;

  return inVideo >= enoughInVideo;
}

/** Explains why a word or phrase, as written, is drawn with this meaning. */
export function explainMeaning(
  written: string,
  { name, cues }: Meaning,
  { said, topic }: Surroundings,
): string {
  const near = cues ? [...cues].filter((cue) => said.some(({ key }) => key === cue) || topic.has(cue)) : [];
  const because = near.length === 0 ? "" : `, as ${near.slice(0, 3).join(", ")} are spoken of`;

  return `“${written}” is drawn as ${name}${because}`;
}
