/** Scripts written from right to left, as Unicode's four-letter codes. */
const rightToLeftScripts = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"]);

/** Direction of a language's usual script; `language` is BCP 47. */
export function getTextDirection(language: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(language).maximize();

  return script && rightToLeftScripts.has(script) ? "rtl" : "ltr";
}
