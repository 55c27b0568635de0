import { seatWords } from "../../data/context-words";
import { directions, fullStreetTypes, states, streetTypes } from "../../data/streets";
import { dictateDigits, sayNumberOfHouse } from "../../numbers/number-words";
import { isFree, matchAt, wordBefore, type ClassGrammar } from "../../position";

const house = /(\d{1,5})([A-Z])?(?= )/iy;
const directionBehind = / ([NSEW]|NE|NW|SE|SW)(?![\p{L}\p{N}.])/uy;
const streetWord = / ([\p{L}\p{N}'-]{1,20})(\.?)/uy;
const MAX_STREET_WORDS = 5;

/** "1211 E Arques Ave": a number of a house is no count, and the street's kind is said in full. */
export const readStreet: ClassGrammar = ({ text, start, conventions, sayAlone }) => {
  const [whole, number = "", letter] = matchAt(house, text, start) ?? [];
  if (whole === undefined || !isFree(text, start)) return undefined;
  const words: string[] = [];
  let end = start + whole.length;
  let kind: string | undefined;
  let hasName = false;

  for (
    let match = matchAt(streetWord, text, end);
    match && words.length < MAX_STREET_WORDS;
    match = matchAt(streetWord, text, end)
  ) {
    const [matched, word = "", period = ""] = match;
    const small = word.toLowerCase();
    kind = hasName
      ? (streetTypes.get(small) ?? (fullStreetTypes.has(small) && word !== small ? word : undefined))
      : undefined;
    const isName = /^\p{Lu}/u.test(word) || /^\d+(?:st|nd|rd|th)$/i.test(word);
    if (kind === undefined && !isName) return undefined;
    words.push(kind?.toLowerCase() ?? directions.get(word) ?? sayAlone(word));
    hasName ||= isName && !directions.has(word);
    const isAbbreviated = kind !== undefined && kind !== word && period !== "";
    end += matched.length - (period !== "" && !isAbbreviated ? 1 : 0);
    if (kind !== undefined) break;
    if (period !== "" && !isAbbreviated) return undefined;
  }
  if (kind === undefined) return undefined;
  const [behind = "", direction = ""] = matchAt(directionBehind, text, end) ?? [];
  if (behind !== "") words.push(directions.get(direction) ?? direction);

  return {
    semioticClass: "address",
    evidence: 3,
    end: end + behind.length,
    say: () => [[sayNumberOfHouse(number, conventions), letter ?? ""].join(" ").trim(), ...words],
  };
};

const seat = /(\d{1,4})([A-Z]|(?<=\d{3})[pi])(?![\p{L}\p{N}])/uy;

/** "14B", "221B", "1080p": a seat, a flat, a house or a model. */
export const readSeat: ClassGrammar = ({ text, start, conventions }) => {
  const [whole, number = "", letter = ""] = matchAt(seat, text, start) ?? [];
  if (whole === undefined) return undefined;

  return {
    semioticClass: "serial",
    evidence: seatWords.has(wordBefore(text, start).toLowerCase()) ? 3 : 2,
    end: start + whole.length,
    say: () => [`${sayNumberOfHouse(number, conventions)} ${letter}`],
  };
};

const state = /([A-Z]{2})(?:(,?) (\d{5})(?:-(\d{4}))?)?(?![\p{L}\p{N}])/uy;

/** "Springfield, IL 62704": the state behind a town, and its postcode. */
export const readState: ClassGrammar = ({ text, start }) => {
  const [whole, letters = "", comma = "", zip, more] = matchAt(state, text, start) ?? [];
  const name = states.get(letters);
  const isBehindTown =
    text
      .slice(Math.max(0, start - 2), start)
      .trimEnd()
      .endsWith(",") && /^\p{Lu}/u.test(wordBefore(text, start));
  if (whole === undefined || name === undefined || (zip === undefined && !isBehindTown)) return undefined;

  const digits = dictateDigits(zip ?? "") + (more === undefined ? "" : `, ${dictateDigits(more)}`);

  return {
    semioticClass: "address",
    evidence: 3,
    end: start + whole.length,
    say: () => (zip === undefined ? [name] : [name + comma, digits]),
  };
};
