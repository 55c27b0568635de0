import { spokenByToken } from "./lexicon";
import { sayNumber, sayNumberOrYear } from "./number-words";
import type { SpeechRule, TokenContext } from "./speech-rule";

type SayPart = (context: TokenContext) => string;

const surname = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz|O['’])\p{Lu}/u;
const isFigure = (text: string) => /^[$€£]?\d/.test(text);

/** Parts of "AI-powered", "and/or", "2020–now", "R&D": each said for itself, with "to" between figures and for a long dash. */
export function splitCompound(context: TokenContext, sayPart: SayPart): string | undefined {
  const parts = context.core.split(/([^\p{L}\p{M}\p{N}'’.,:%°$€£]+)/u).filter((part) => part !== "");
  if (parts.length < 2) return undefined;

  return parts
    .map((part, index) => {
      const before = parts[index - 1] ?? "";
      const after = parts[index + 1] ?? "";
      const isBetween = before !== "" && after !== "";
      if (isBetween && (part === "–" || (part === "-" && isFigure(before) && isFigure(after)))) return "to";
      if (/^[-–/]/.test(part)) return "";

      return spokenByToken.get(part) ?? sayPart({ ...context, core: part, previous: "", next: "" });
    })
    .join(" ");
}

/** Parts of "BS.1770" and "00:00:00", with "dot" for a point. */
export function splitAtPoints(context: TokenContext, sayPart: SayPart): string | undefined {
  const parts = context.core.split(/([.:,]+)/).filter((part) => part !== "");
  if (parts.length < 2) return undefined;

  return parts
    .map((part) => {
      if (/^[.:,]/.test(part)) return part === "." ? "dot" : "";

      return sayPart({ ...context, core: part, previous: "", next: "" });
    })
    .join(" ");
}

/** Parts of "iPhone", "ChatGPT", "MP3", "H2O" and "v2.0.1"; surnames like "McDonald" stay whole. */
export function splitMixedWord(context: TokenContext, sayPart: SayPart): string | undefined {
  const { core } = context;
  if (surname.test(core)) return undefined;

  const parts =
    core.match(/\d+(?:\.\d+)*|\p{Lu}{2,}s?(?!\p{Ll})|\p{Lu}?[\p{Ll}'’]+|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}/guy) ??
    [];
  if (parts.length < 2 || parts.join("") !== core) return undefined;

  return parts.map((part) => sayPart({ ...context, core: part, previous: "", next: "" })).join(" ");
}

/** "2.0.1" as "two point zero point one", "1920x1080" with "by". */
export const sayFigure: SpeechRule = ({ core }) => {
  const [, width, height] = /^(\d+)[x×](\d+)$/.exec(core) ?? [];
  if (width !== undefined && height !== undefined)
    return `${sayNumberOrYear(width)} by ${sayNumberOrYear(height)}`;
  if (!/^\d+(?:\.\d+){2,}$/.test(core)) return undefined;

  return core.split(".").map(sayNumber).join(" point ");
};

/** Endings of addresses that are met in running text, and how they are said if not as a word. */
const endings = new Map([
  ...["com", "org", "net", "gov", "info", "dev", "app", "shop", "blog", "online", "site", "me", "so"].map(
    (ending) => [ending, ending] as const,
  ),
  ...["io", "ai", "tv", "uk", "us", "eu", "de", "fr", "ca", "fm", "gg", "xyz", "edu", "co"].map(
    (ending) => [ending, Array.from(ending.toUpperCase()).join(" ")] as const,
  ),
  ["co", "co"] as const,
]);

const symbolWords: Record<string, string> = {
  ".": "dot",
  "/": "slash",
  "@": "at",
  "-": "dash",
  _: "underscore",
  "~": "tilde",
  "+": "plus",
};

/** "https://example.com/path" as "example dot com slash path", "jane.doe@example.com" with "at". */
export const sayAddress: SpeechRule = ({ core }) => {
  const address = core
    .replace(/^(?:https?:\/\/)?(?:www\.)?/i, "")
    .replace(/[?#].*/, "")
    .replace(/\/$/, "");
  const [, ending] =
    /^(?:[\w.+-]*@[\w-]+(?:\.[\w-]+)*|[\w.+-]*[\w-])\.(\p{L}{2,})(?:\/.*)?$/u.exec(address) ?? [];
  const isMarked = address !== core && /^(?:https?:|www\.)/i.test(core);
  if (!isMarked && (ending === undefined || !endings.has(ending.toLowerCase()))) return undefined;

  return address
    .split(/([./@_~+-])/)
    .map((part, index, parts) => {
      const isEnding = parts[index - 1] === "." && !parts.slice(0, index).includes("/");

      return symbolWords[part] ?? (isEnding ? endings.get(part.toLowerCase()) : undefined) ?? part;
    })
    .join(" ");
};
