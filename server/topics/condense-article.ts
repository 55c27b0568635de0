import type { WikipediaLanguage } from "@/server/adapters/encyclopedia/wikipedia-language";
import type { Article } from "@/server/articles/schema";
import { countWords } from "@/server/script-format/parse/sentences/count-words";
import { splitSentences } from "@/server/script-format/parse/sentences/split-sentences";
import { dependsOnPrevious } from "./dependent-openers";
import { findOnTopic } from "./find-on-topic";
import { tidySentence } from "./tidy-sentence";

/** A part of the condensed article; the first has no heading. */
export type Chapter = { heading?: string; sentences: string[] };

type Sentence = {
  text: string;
  words: number;
  paragraph: number;
  index: number;
  isChosen: boolean;
  isOnTopic: boolean;
};
type Section = { heading?: string; sentences: Sentence[] };

/** With more chapters a video would list topics instead of telling a story. */
const secondsPerChapter = 25;
/** A sentence of fewer words says little, one of more is hard to follow by ear. */
const sentenceWords = { least: 4, most: 38 };
/** How far from the wanted number of words is near enough. */
const tolerance = 0.05;
/** One sentence about what is asked makes up for so many that are not. */
const onTopicWeight = 1000;
/** Headings, in lower case, of sections that are no part of an article's story. */
const apparatus =
  /^(?:see also|references|notes|citations|sources|bibliography|further reading|external links|gallery|footnotes|works cited|in popular culture|etymology.*|véase también|referencias|notas|bibliografía|enlaces externos|etimología|voir aussi|notes et références|références|bibliographie|liens externes|annexes|étymologie|इन्हें भी देखें|सन्दर्भ|संदर्भ|बाहरी कड़ियाँ|note|bibliografia|altri progetti|voci correlate|collegamenti esterni|etimologia|脚注|注釈|出典|参考文献|関連項目|外部リンク|語源|ver também|referências|ligações externas|参见|参见条目|參見|参考资料|參考資料|注释|註釋|外部链接|外部連結|延伸阅读|延伸閱讀|词源|詞源)$/u;

type CondenseOptions = {
  /** In the words of whoever asks. */
  topic: string;
  language: WikipediaLanguage;
  words: number;
  lengthSeconds: number;
};

/**
 * An article condensed to about `words` words, in its own sentences and order: its beginning, and the chapters with the most
 * about the topic, then those with the most figures. Sentences are unchanged, but for brackets that nobody reads aloud; one that depends on the sentence before is
 * taken only with it. Fewer words where the article has no more. Pure.
 */
export function condenseArticle(
  { blocks }: Pick<Article, "blocks">,
  { topic, language, words, lengthSeconds }: CondenseOptions,
): Chapter[] {
  const [lead, ...rest] = markOnTopic(readSections(blocks, language), topic, language);
  const chapters = chooseChapters(rest, Math.max(1, Math.floor(lengthSeconds / secondsPerChapter)));
  const sections = [...(lead ? [lead] : []), ...chapters];
  choose(sections, words, language);

  return sections
    .map(({ heading, sentences }) => ({
      ...(heading === undefined ? {} : { heading }),
      sentences: sentences.filter(({ isChosen }) => isChosen).map(({ text }) => text),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

/** An article's blocks without the sections that are no part of its story: references, links, notes. Pure. */
export function listStoryBlocks(blocks: Article["blocks"]): Article["blocks"] {
  let isApparatus = false;

  return blocks.filter((block) => {
    if (block.kind === "heading" && block.level <= 2) isApparatus = apparatus.test(block.text.toLowerCase());

    return !isApparatus;
  });
}

/** The part before the first heading, then one for each heading of the second level, with all below it. */
function readSections(blocks: Article["blocks"], language: WikipediaLanguage): Section[] {
  const sections: Section[] = [{ sentences: [] }];
  for (const [paragraph, block] of listStoryBlocks(blocks).entries()) {
    if (block.kind === "heading" && block.level <= 2) sections.push({ heading: block.text, sentences: [] });
    if (block.kind !== "paragraph") continue;
    sections.at(-1)?.sentences.push(...readSentences(block.text, paragraph, language));
  }

  return sections.filter(({ sentences }, index) => index === 0 || sentences.length > 0);
}

/** The sentences that can be read aloud. `index` counts the others too, so that it tells whether two are neighbours. */
function readSentences(text: string, paragraph: number, language: WikipediaLanguage): Sentence[] {
  return splitSentences(text, language).flatMap(({ start, end }, index) => {
    const sentence = tidySentence(text.slice(start, end));
    const words = countWords(sentence, language);
    const isReadable =
      words >= sentenceWords.least &&
      words <= sentenceWords.most &&
      /[.!?。！？।]["”’»」』)]?$/u.test(sentence);

    return isReadable ? [{ text: sentence, words, paragraph, index, isChosen: false, isOnTopic: false }] : [];
  });
}

function markOnTopic(sections: Section[], topic: string, language: WikipediaLanguage): Section[] {
  const texts = sections.flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const isOnTopic = findOnTopic(topic, texts, language);

  return sections.map((section) => ({
    ...section,
    sentences: section.sentences.map((sentence) => ({ ...sentence, isOnTopic: isOnTopic(sentence.text) })),
  }));
}

function chooseChapters(sections: Section[], count: number): Section[] {
  const best = new Set(sections.toSorted((one, other) => weigh(other) - weigh(one)).slice(0, count));

  return sections.filter((section) => best.has(section));
}

/** Each sentence counts, and each figure in it: figures can be shown. What is asked about comes before all of that. */
function weigh({ sentences }: Section): number {
  return sentences.reduce(
    (sum, { text, isOnTopic }) =>
      sum + (isOnTopic ? onTopicWeight : 1) + (text.match(/\p{Nd}+/gu)?.length ?? 0),
    0,
  );
}

/**
 * Chooses the article's first sentences, then of each section in turn its next one, until there are enough words: first what is
 * about the topic.
 */
function choose(sections: Section[], words: number, language: WikipediaLanguage): void {
  let left = words;
  const take = (sentence: Sentence) => {
    sentence.isChosen = true;
    left -= sentence.words;
  };
  const canTake = (sentences: Sentence[], at: number) => {
    const sentence = sentences[at];
    if (!sentence || sentence.isChosen || sentence.words > left + tolerance * words) return false;
    if (!dependsOnPrevious(sentence.text, language)) return true;
    const previous = sentences[at - 1];

    return (
      previous?.isChosen === true &&
      previous.paragraph === sentence.paragraph &&
      previous.index === sentence.index - 1
    );
  };

  for (let round = 0; left > tolerance * words; round += 1) {
    let hasTaken = false;
    for (const [number, { sentences }] of sections.entries()) {
      const times = number === 0 && round === 0 ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        const isOpening = number === 0 && round === 0;
        const onTopic = isOpening
          ? -1
          : sentences.findIndex(({ isOnTopic }, index) => isOnTopic && canTake(sentences, index));
        const at = onTopic === -1 ? sentences.findIndex((_, index) => canTake(sentences, index)) : onTopic;
        const sentence = sentences[at];
        if (!sentence) break;
        take(sentence);
        hasTaken = true;
      }
    }
    if (!hasTaken) return;
  }
}
