/** No table that we read is larger. */
const maxBytes = 1_000_000;

type ReadTable = { text: string; problem?: undefined } | { text?: undefined; problem: string };

/** The text of a chosen CSV file, or a sentence on why it is not one. */
export async function readTableFile(file: File): Promise<ReadTable> {
  if (/\.(?:xlsx?|ods|numbers)$/i.test(file.name)) {
    return {
      problem: `${file.name} is a spreadsheet: save it as CSV, or copy its cells and paste them here.`,
    };
  }
  if (!/\.(?:csv|tsv|txt)$/i.test(file.name)) {
    return { problem: `${file.name} is no table; choose a .csv or .tsv file.` };
  }
  if (file.size > maxBytes) {
    return { problem: `${file.name} is too large; paste the part that the video is about.` };
  }

  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { problem: `${file.name} could not be read; choose it again.` };
  const text = decode(bytes);
  if (text.includes("\u0000")) {
    return { problem: `${file.name} is not a text file; save the table as CSV in UTF-8.` };
  }

  return text.trim() === "" ? { problem: `${file.name} is empty.` } : { text };
}

/** Office programs save CSV in UTF-8 or, on older machines, in Windows' own encoding. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
