import { AppError } from "@/server/errors";

/** How far into a page its own word on its encoding is looked for; the HTML standard asks for it in the first 1024 bytes. */
const prescanBytes = 4096;
/** What Windows-1252 has from 0x80 to 0x9f. Node 20 decodes it as ISO 8859-1, which has control characters there. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * A page's text, by the encoding that its byte order mark, its header or its first lines name. Where none of them does it
 * is UTF-8 if it can be, else Windows-1252, as in browsers. Throws INVALID_INPUT for an encoding that nobody knows.
 */
export function decodePage(bytes: Buffer, contentType: string): string {
  const label = findByteOrderMark(bytes) ?? findCharset(contentType) ?? findDeclaredCharset(bytes);
  if (label === undefined) return decode(bytes, isUtf8(bytes) ? "utf-8" : "windows-1252");

  return decode(bytes, label);
}

function decode(bytes: Buffer, label: string): string {
  try {
    const decoder = new TextDecoder(label);
    const text = decoder.decode(bytes);

    return decoder.encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, toWindows1252) : text;
  } catch (error) {
    throw new AppError(
      "INVALID_INPUT",
      `The page is in an unknown encoding, ${label}; copy its text instead.`,
      {
        cause: error,
      },
    );
  }
}

function toWindows1252(control: string): string {
  return windows1252[control.charCodeAt(0) - 0x80] ?? control;
}

function findByteOrderMark(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 3).toString("hex");
  if (start === "efbbbf") return "utf-8";
  if (start.startsWith("fffe")) return "utf-16le";

  return start.startsWith("feff") ? "utf-16be" : undefined;
}

/** `text/html; charset="koi8-r"`, and `<meta charset=koi8-r>` alike. */
function findCharset(text: string): string | undefined {
  return /charset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)/i.exec(text)?.[1];
}

function findDeclaredCharset(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, prescanBytes).toString("latin1");
  const declared = findCharset(/<meta\b[^>]+charset[^>]*>/i.exec(start)?.[0] ?? "");

  // A page that could be read so far cannot be in UTF-16: the standard takes such a word for a slip.
  return declared && /^utf-16/i.test(declared) ? "utf-8" : declared;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);

    return true;
  } catch {
    return false;
  }
}
