import type { SpeechRule } from "./speech-rule";

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
