import { spelledDomains, spokenDomains } from "../../data/names";
import { sayCardinal, sayDigits } from "../../numbers/number-words";
import { isFree, matchAt, type ClassGrammar, type Position } from "../../position";
import { trimEndOf } from "@/server/trim-end-of";

const chunk = /[^\s"'“”«»<>(),;]{1,300}/y;
const address =
  /^(?:https?:\/\/)?(?:www\.)?(?:[\w.+-]{1,64}@)?[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,8}\.([a-z]{2,24})(?::\d{1,5})?(?:[/?#].*)?$/i;
const mark = /^(?:https?:\/\/|www\.)/i;
const signWords: Record<string, string> = {
  ".": "dot",
  "/": "slash",
  "@": "at",
  "-": "dash",
  _: "underscore",
  "~": "tilde",
  "+": "plus",
  ":": "colon",
  "#": "hash",
};

/** "https://example.com/path" as "example dot com slash path", "jane.doe@example.com" with "at", "index.html" with "dot". */
export const readElectronic: ClassGrammar = (position) => {
  const { text, start } = position;
  const [whole = ""] = matchAt(chunk, text, start) ?? [];
  if (!isFree(text, start) || (!whole.includes(".") && !whole.includes("@"))) return undefined;
  const written = trimEndOf(whole, /[.,;:!?…)\]}]/u);
  const [, ending] = address.exec(written) ?? [];
  if (ending === undefined || !isAddress(written, ending)) return undefined;
  const plain = written.replace(/^https?:\/\//i, "").replace(/^www\./i, "");
  const isPath = written !== plain || !plain.includes("@");

  return {
    semioticClass: "electronic",
    evidence: 3,
    end: start + written.length,
    say: () => [sayAddress(isPath ? trimEndOf(plain.replace(/[?#].*/, ""), /\//) : plain, position)],
  };
};

/** A point inside small letters makes an address; "Mr.Smith" and "end.The" do not. */
function isAddress(written: string, ending: string): boolean {
  if (written.includes("@") || mark.test(written)) return true;
  const isKnown = spokenDomains.has(ending.toLowerCase()) || spelledDomains.has(ending.toLowerCase());
  const host = written.split("/")[0] ?? "";
  const isName = /^[a-z\d-]{2,}(?:\.[a-z\d-]{2,})*\.[a-z]{2,5}$/.test(host);

  return isName || (isKnown && /^[\w.-]{2,}$/.test(host) && !/\.\p{Lu}/u.test(host));
}

function sayAddress(written: string, position: Position): string {
  const parts = written
    .split(/([^\p{L}\p{N}]|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L}))/u)
    .filter((part) => part !== "");
  let isPath = false;

  return parts
    .map((part, index) => {
      isPath ||= part === "/";
      if (/^\d+$/.test(part)) return sayDigits(part);
      const sign = signWords[part];
      if (sign !== undefined || !/\p{L}/u.test(part)) return sign ?? "";
      const isEnding = parts[index - 1] === "." && !isPath && !parts.includes("@", index);
      const spells = isEnding
        ? !spokenDomains.has(part.toLowerCase()) && part.length < 4
        : part.length < 3 && !/[aeiouy]/i.test(part);

      return spells ? Array.from(part.toUpperCase()).join(" ") : position.sayAlone(part);
    })
    .join(" ");
}

const handle = /@(\w{1,60})/y;
const hashtag = /#([\p{L}_][\p{L}\p{N}_]{0,80})/uy;

/** "@name" and "#tag". */
export const readHandle: ClassGrammar = ({ text, start, sayAlone }) => {
  const [whole, name = ""] = matchAt(handle, text, start) ?? [];
  const [tagged, tag = ""] = matchAt(hashtag, text, start) ?? [];
  const end = start + (whole ?? tagged ?? "").length;
  if (end === start || !isFree(text, start)) return undefined;
  const words = sayAlone((whole === undefined ? tag : name).replaceAll("_", " "));

  return {
    semioticClass: "electronic",
    evidence: 3,
    end,
    say: () => [`${whole === undefined ? "hashtag" : "at"} ${words}`],
  };
};

const code = /[\p{L}\p{N}#$@_*]{2,60}(?!\.\d)/uy;
const codeSigns: Record<string, string> = { "#": "hash", $: "dollar", "@": "at", _: "underscore", "*": "" };

/** "dfsd#sfg$", "snake_case", "12@": letters or digits joined by signs. */
export const readCode: ClassGrammar = ({ text, start, conventions, sayAlone }) => {
  const [written = ""] = matchAt(code, text, start) ?? [];
  if (!/^[\p{L}\p{N}]+(?:[#$@]|_+[\p{L}\p{N}])/u.test(written)) return undefined;

  return {
    semioticClass: "electronic",
    evidence: 2,
    end: start + written.length,
    say: () => [
      written
        .split(/([#$@_*])/)
        .map(
          (part) =>
            codeSigns[part] ?? (/^\d+$/.test(part) ? sayCardinal(part, conventions) : part && sayAlone(part)),
        )
        .join(" "),
    ],
  };
};
