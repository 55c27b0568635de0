import Papa from "papaparse";

/** Excel takes a file without it for one in the country's old alphabet. */
export const byteOrderMark = "\uFEFF";
/** What a spreadsheet would reckon instead of showing, also as East Asian keyboards write it; an apostrophe shows it. */
const formulae = /^[\t\r\n ]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Lines of CSV (RFC 4180), whose texts no spreadsheet takes for formulae. Pure. */
export function toCsv(lines: string[][]): string {
  return `${Papa.unparse(lines, { newline: "\r\n", escapeFormulae: formulae })}\r\n`;
}
