import { foldToAscii } from "../ascii";
import type { FoldedSentence, Reading, SpokenGrammar } from "../spoken-grammar";
import { readAbbreviation, readDotted, readLexiconEntry } from "./classes/names-and-codes/abbreviation";
import { readSeat, readState, readStreet } from "./classes/names-and-codes/address";
import { readCardinal, readVersion } from "./classes/quantities/cardinal";
import { readDayFirst, readMonthFirst, readNumericDate } from "./classes/dates-and-times/date";
import { readCode, readElectronic, readHandle } from "./classes/names-and-codes/electronic";
import { readBy, readDimensions, readEquation, readMultiple } from "./classes/quantities/equation";
import {
  readENotation,
  readIndexed,
  readMolecule,
  readPower,
  readScientific,
  readVariable,
} from "./classes/quantities/formula";
import { readFraction, readScore, readSeason } from "./classes/quantities/fraction";
import { readMeasure, readRate, readUnitBehindPower } from "./classes/quantities/measure";
import { readMoney, readMoneyBehind } from "./classes/quantities/money";
import { readCoordinate, readFeetAndInches } from "./classes/quantities/prime-marks";
import { readOrdinal } from "./classes/quantities/ordinal";
import { readRange } from "./classes/quantities/range";
import { readReference } from "./classes/names-and-codes/reference";
import { readRoman } from "./classes/names-and-codes/roman";
import { readFileNumber, readSerial } from "./classes/names-and-codes/serial";
import { readSign } from "./classes/names-and-codes/sign";
import { readInternetAddress, readShortNumber, readTelephone } from "./classes/names-and-codes/telephone";
import { readClockDuration, readDuration } from "./classes/dates-and-times/duration";
import { readRatio } from "./classes/quantities/ratio";
import { readTime } from "./classes/dates-and-times/time";
import { readWeekday } from "./classes/dates-and-times/weekday";
import { readWord } from "./classes/names-and-codes/word";
import {
  readDecade,
  readEra,
  readQuarter,
  readShortYear,
  readYearRange,
} from "./classes/dates-and-times/year";
import { conventionsOf } from "./conventions";
import { abbreviations } from "./data/abbreviations";
import { spelledInSmallLetters } from "./data/acronyms";
import { months, weekdays } from "./data/calendar";
import { lexicon } from "./data/lexicon";
import { streetTypes } from "./data/streets";
import { fold } from "./fold";
import { matchAt, type ClassGrammar, type Position } from "./position";
import { isSentenceEnd } from "./sentence-ends";

/** What may begin with a digit. Of readings that are as sure and as long the first is taken. */
const figures: readonly ClassGrammar[] = [
  readLexiconEntry,
  readTelephone,
  readInternetAddress,
  readNumericDate,
  readDayFirst,
  readTime,
  readClockDuration,
  readDuration,
  readMoneyBehind,
  readDecade,
  readCoordinate,
  readFeetAndInches,
  readMeasure,
  readMolecule,
  readScientific,
  readPower,
  readENotation,
  readEquation,
  readDimensions,
  readMultiple,
  readScore,
  readSeason,
  readFraction,
  readFileNumber,
  readYearRange,
  readEra,
  readQuarter,
  readOrdinal,
  readStreet,
  readRatio,
  readRange,
  readShortNumber,
  readSeat,
  readElectronic,
  readCode,
  readVersion,
  readCardinal,
  readSerial,
];

/** What may begin with a letter. */
const letters: readonly ClassGrammar[] = [
  readMoney,
  readMonthFirst,
  readWeekday,
  readEra,
  readQuarter,
  readReference,
  readAbbreviation,
  readRoman,
  readState,
  readUnitBehindPower,
  readMolecule,
  readIndexed,
  readVariable,
  readBy,
  readEquation,
  readElectronic,
  readLexiconEntry,
  readDotted,
  readCode,
  readVersion,
  readSerial,
  readWord,
];

/** What may begin with any other character. */
const marks: readonly ClassGrammar[] = [
  readMoney,
  readTelephone,
  readReference,
  readMeasure,
  readDecade,
  readShortYear,
  readFraction,
  readHandle,
  readRate,
  readLexiconEntry,
  readRange,
  readVersion,
  readCardinal,
  readSign,
];

/** Nothing but a pause where they stand: a word follows, and no amount. */
const silentMark = /[,;:!?)\]}"“”…—]|['(*_[{](?!\d)|\.(?:\s|$)|-(?=[a-z\s])/y;
const digit = /\d/;
const letter = /[\p{L}\p{M}]/u;
/** Most of all words are such: they are said as they are written, and need no other grammar. */
const plainWord = /(?:[A-Za-z][a-z]{1,30}(?:'s)?(?=[\s,;!?)"]|$|\.(?:\s|$)|:\s|-[a-z])|a(?= [a-z]))/y;
const owner = /'s(?![\p{L}\p{N}])/uy;
const onlyLetters = /^[A-Z]+$/i;
const sentenceAlone = { isShouted: false };

/** English, as it is spoken in the country of the locale. */
export const englishGrammar: SpokenGrammar = { fold, read, toWords, isSentenceEnd };

/** Words that may mean something else than they say, in small letters. */
const specialWords: ReadonlySet<string> = new Set([
  ...abbreviations.keys(),
  ...months.keys(),
  ...weekdays.keys(),
  ...lexicon.keys(),
  ...streetTypes.keys(),
  ...spelledInSmallLetters,
  ...["rs", "rp"],
  // Small Roman numerals: "Scene iv".
  ..."ii iii iv vi vii viii ix xi xii".split(" "),
]);

function read({ text, locale, isShouted }: FoldedSentence, start: number): Reading {
  const word = matchAt(plainWord, text, start)?.[0];
  if (word !== undefined && !specialWords.has(word.toLowerCase())) {
    return { semioticClass: "word", evidence: 3, end: start + word.length, say: () => [word] };
  }

  const position: Position = {
    text,
    start,
    isShouted,
    conventions: conventionsOf(locale),
    sayAlone: (part) => sayAlone(part, locale),
  };
  const first = text.charAt(start);
  if (digit.test(first)) return withOwner(choose(figures, position), text);
  if (letter.test(first)) return withOwner(choose(letters, position), text);

  return matchAt(silentMark, text, start) ? silence(start) : choose(marks, position);
}

const silence = (start: number): Reading => ({
  semioticClass: "sign",
  evidence: 3,
  end: start + 1,
  say: () => [],
});

/** In ASCII, which engines for English are made for. */
function toWords(said: string): string[] {
  if (onlyLetters.test(said)) return [said];

  return foldToAscii(said)
    .split(/[\s-]+/)
    .filter((word) => /[a-z\d]/i.test(word));
}

/** The surest of all readings, and of the surest the longest. */
function choose(grammars: readonly ClassGrammar[], position: Position): Reading {
  let best: Reading | undefined;
  for (const grammar of grammars) {
    const reading = grammar(position);
    if (reading && reading.end > position.start && (!best || isBetter(reading, best))) best = reading;
  }

  return best ?? silence(position.start);
}

function isBetter(reading: Reading, best: Reading): boolean {
  return reading.evidence > best.evidence || (reading.evidence === best.evidence && reading.end > best.end);
}

/** "Debian 12's", "the U.S.'s": what belongs to a figure or an abbreviation. */
function withOwner(reading: Reading, text: string): Reading {
  if (!matchAt(owner, text, reading.end)) return reading;

  return {
    ...reading,
    end: reading.end + 2,
    say: () => {
      const parts = reading.say();

      return [...parts.slice(0, -1), `${parts.at(-1) ?? ""}'s`];
    },
  };
}

/** A part that stands for itself: what a grammar leaves to the others. */
function sayAlone(text: string, locale: string): string {
  const words: string[] = [];
  for (let at = 0; at < text.length;) {
    const reading = read({ text, locale, ...sentenceAlone }, at);
    words.push(...reading.say());
    at = reading.end;
  }

  return words.join(" ");
}
