import { sayDigits } from "../../numbers/number-words";
import { readNumber, sayNumber } from "../../numbers/written-number";
import { isBoundary, matchAt, type ClassGrammar } from "../../position";

const mark = /(§§|§|¶¶|[¶№#]|[Nn]o\.|[Nn]º|n°)( ?)(?=\d)/y;
const names: Record<string, string> = {
  "§": "section",
  "§§": "sections",
  "¶": "paragraph",
  "¶¶": "paragraphs",
};

/** "§ 12", "№ 5", "#1", "No.1". */
export const readReference: ClassGrammar = ({ text, start, conventions }) => {
  const [whole, sign = "", space] = matchAt(mark, text, start) ?? [];
  const number = whole === undefined ? undefined : readNumber(text, start + whole.length);
  if (whole === undefined || number === undefined) return undefined;
  const end = isBoundary(text, number.end) ? number.end : start + whole.trimEnd().length;
  const name = names[sign] ?? "number";
  const digits =
    number.digits.length > 4 && !number.isGrouped ? sayDigits(number.digits) : sayNumber(number, conventions);
  if (end !== number.end) return { semioticClass: "reference", evidence: 3, end, say: () => [name] };

  return {
    semioticClass: "reference",
    evidence: 3,
    end,
    say: () => (space === " " ? [name, digits] : [`${name} ${digits}`]),
  };
};
