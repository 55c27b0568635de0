import type { Meaning } from "./lexicon/english-lexicon";
import type { TextWord } from "./reading/read-words";

/** What tells a word's meaning must stand in its own text, or so often in the video that all of it is about that. */
const enoughInVideo = 4;

/** Cues that tell something beside a word, and nothing of a video. */
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

/** What a word or phrase stands in: its own words, all words of its text, and how often each word is said in the video, by its key. */
type Surroundings = {
  span: readonly TextWord[];
  said: readonly TextWord[];
  topic: ReadonlyMap<string, number>;
};

/** Of what a word or phrase may mean, what it means where it stands: by what else its text says, or else by the video. */
export function chooseMeaning(meanings: readonly Meaning[], surroundings: Surroundings): Meaning | undefined {
  return (
    meanings.find((meaning) => fitsText(meaning, surroundings)) ??
    meanings.find((meaning) => fitsVideo(meaning, surroundings))
  );
}

function fitsText({ cues }: Meaning, { said, span }: Surroundings): boolean {
  return cues !== null && said.some((word) => cues.has(word.key) && !span.includes(word));
}

/** Whether a word means this in the whole video, or wherever nothing says otherwise. */
function fitsVideo({ cues }: Meaning, { span, topic }: Surroundings): boolean {
  if (!cues) return true;
  let inVideo = 0;
  for (const cue of cues)
    if (!saidEverywhere.has(cue) && span.every(({ key }) => key !== cue)) inVideo += topic.get(cue) ?? 0;

  return inVideo >= enoughInVideo;
}

/** Why a word or phrase, as it is written, is drawn as what it means. */
export function explainMeaning(
  written: string,
  { name, cues }: Meaning,
  { said, topic }: Surroundings,
): string {
  const near = cues ? [...cues].filter((cue) => said.some(({ key }) => key === cue) || topic.has(cue)) : [];
  const because = near.length === 0 ? "" : `, as ${near.slice(0, 3).join(", ")} are spoken of`;

  return `“${written}” is drawn as ${name}${because}`;
}
