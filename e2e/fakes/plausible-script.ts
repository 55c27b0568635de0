type Sentence = { text: string; isFact: boolean; passage: string | null };
type Scene = { heading: string | null; visual: string | null; sentences: Sentence[]; searchWords: string[] };

const usualWords = 150;
const sentencesPerScene = 3;
/** What is said where the prompt has no passages. */
const fillers = [
  "Most people pass by {topic} every day and never ask what is behind it.",
  "The first good answer to {topic} is younger than you may think.",
  "In 1998 a small team measured it for the first time, with 12 sensors.",
  "Their result was so clear that two other groups repeated it within a year.",
  "That is only half of the story.",
  "Look closer, and you see that three things have to happen at once.",
  "About 60 percent of it comes from the first of them.",
  "So why does nobody talk about it?",
  "Because the second half happens where we cannot see it.",
  "Since 2015 there is a camera that can, and it changed what we know.",
];
const closing =
  "So the next time that you meet this, stop for a moment, look twice, and remember how much had to come together before it could happen right in front of your eyes";

/**
 * A script as a model could write it for our prompts (server/writing/prompts): about the topic, of the wanted number of words,
 * with facts of the passages and some of its own.
 */
export function writePlausibleScript(prompt: string): Record<string, unknown> {
  const topic = readBlock(prompt, "topic") || "this";
  const words = Number(/which is (\d+) words/u.exec(prompt)?.[1] ?? usualWords);
  const scenes = toScenes(listSentences(topic, { words, passages: readPassages(prompt) }), topic);
  const name = shorten(topic, 6);

  return {
    title: `The truth about ${name}`,
    scenes,
    titles: [
      "The truth about",
      "What nobody says about",
      "In one minute:",
      "Why it matters:",
      "Ask again:",
    ].map((start) => ({ title: `${start} ${name}`.slice(0, 60), reason: "It promises an answer." })),
    description: `A short look at ${topic}. What we know, and since when.`,
    tags: [name, "science", "explained", "facts"],
    thumbnailText: "Look twice",
  };
}

/** A part of a script written anew: with the wish at its start, or with half of its sentences where it is to be shorter. */
export function writePlausiblePart(prompt: string): Record<string, unknown> {
  const instruction = readBlock(prompt, "instruction");
  const isShorter = /short/iu.test(instruction);
  const blocks = (readBlock(prompt, "part") || readBlock(prompt, "script")).split(/\n{2,}/u);
  let heading: string | null = null;
  let visual: string | null = null;
  const scenes: Scene[] = [];

  for (const block of blocks) {
    const headingText = /^#{1,6} (.+)$/u.exec(block)?.[1];
    if (headingText !== undefined) heading = headingText;
    else if (/^(?:\||::)/u.test(block)) visual = block;
    else if (block.trim() !== "") {
      const texts = block.split(/(?<=[.!?])\s+/u);
      const kept = isShorter ? texts.filter((_, index) => index % 2 === 0) : texts;
      const sentences = kept.map((text) => ({ text, isFact: false, passage: null }));
      scenes.push({ heading, visual, sentences, searchWords: ["city", "people"] });
      heading = null;
      visual = null;
    }
  }
  const wish = { text: `Here it is again, as you wished: ${instruction}.`, isFact: false, passage: null };
  const [first] = scenes;
  if (!first) return { scenes: [{ heading, visual, sentences: [wish], searchWords: [] }] };
  if (!isShorter) first.sentences.unshift(wish);

  return { scenes };
}

function readBlock(prompt: string, name: string): string {
  return new RegExp(`<${name}>\\n([^]*?)\\n</${name}>`, "u").exec(prompt)?.[1]?.trim() ?? "";
}

function readPassages(prompt: string): Sentence[] {
  const lines = [
    ...readBlock(prompt, "passages").matchAll(/\{"id":"([^"]+)","text":"((?:[^"\\]|\\.)*)"\}/gu),
  ];

  return lines.flatMap(([, id = "", text = ""]) =>
    String(JSON.parse(`"${text}"`))
      .split(/(?<=[.!?])\s+/u)
      .filter((sentence) => /\S/u.test(sentence))
      .map((sentence) => ({ text: sentence, isFact: true, passage: id })),
  );
}

/** As many sentences as make the number of words, the last one cut to fit. */
function listSentences(topic: string, input: { words: number; passages: Sentence[] }): Sentence[] {
  const own = fillers.map((text) => ({
    text: text.replace("{topic}", shorten(topic, 8)),
    isFact: /\d/u.test(text),
    passage: null,
  }));
  // Two of the material, then one of its own; from the start again where that is not enough.
  const pool = input.passages.flatMap((sentence, index) => {
    const filler = own[(index >> 1) % own.length];

    return index % 2 === 1 && filler ? [sentence, filler] : [sentence];
  });
  const sentences: Sentence[] = [];
  let left = input.words;
  for (let index = 0; left > 0; index += 1) {
    const source = pool.length > 0 ? pool : own;
    const next = source[index % source.length];
    const count = countWords(next?.text ?? "");
    if (!next || count + 3 > left) break;
    sentences.push(next);
    left -= count;
  }
  if (left > 0) {
    sentences.push({ text: `${shorten(closing, left)}.`, isFact: false, passage: null });
  }

  return sentences;
}

function toScenes(sentences: Sentence[], topic: string): Scene[] {
  const count = Math.ceil(sentences.length / sentencesPerScene);

  return Array.from({ length: count }, (_, index) => ({
    heading: index > 0 && index % 3 === 1 ? `Part ${Math.ceil((index + 1) / 3)}` : null,
    visual: index === 1 ? "| Year | Share |\n| --- | --- |\n| 1998 | 12 |\n| 2015 | 60 |" : null,
    sentences: sentences.slice(index * sentencesPerScene, (index + 1) * sentencesPerScene),
    searchWords: [shorten(topic, 2), "close-up"],
  }));
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

function shorten(text: string, words: number): string {
  return text.split(/\s+/u).slice(0, words).join(" ");
}
