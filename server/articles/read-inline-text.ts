import { raiseDigits } from "@/server/text-normalization/raised-digits";

/** What is no part of the text that somebody would read aloud. */
const silent = new Set([
  ...["audio", "button", "canvas", "del", "figcaption", "figure", "footer", "form", "iframe", "img", "input"],
  ...[
    "math",
    "nav",
    "noscript",
    "object",
    "picture",
    "pre",
    "s",
    "script",
    "select",
    "style",
    "svg",
    "table",
  ],
  ...["template", "textarea", "video"],
]);
const inline = new Set([
  ...["a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd"],
  ...[
    "label",
    "mark",
    "q",
    "ruby",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
    "u",
    "var",
    "wbr",
  ],
]);

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function isSilent({ localName }: Element): boolean {
  return silent.has(localName);
}

/** Whether a node is part of a line of text, and begins none of its own. */
export function isInline(node: Node): boolean {
  return !isElement(node) || inline.has(node.localName);
}

/** The text of a node as it is read: without notes and pictures, and with its white space as it stands. */
export function readInlineText(node: Node): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.nodeValue ?? "") : "";
  if (isSilent(node)) return "";

  const text = [...node.childNodes].map(readInlineText).join("");
  switch (node.localName) {
    case "br":
      return " ";
    case "q":
      return `“${text}”`;
    case "sup":
      return readSuperscript(node, text);
    default:
      return isInline(node) ? text : ` ${text} `;
  }
}

/** Without the characters that can be neither shown nor spoken, and with single spaces. */
export function tidyText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Surrogate}\u00AD\u200B\uFEFF]/gu, "")
    .trim();
}

/** Marks of notes ("[3]", a linked "3") are left out; "10⁶" must not become 106. */
function readSuperscript(element: Element, text: string): string {
  if (element.querySelector("a") || /^\s*\[.*\]\s*$/.test(text)) return "";

  return raiseDigits(text.trim()) ?? text;
}
