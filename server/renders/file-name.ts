/** Most file systems take 255 bytes; some leaves room for the extension and a number. */
const maxBytes = 200;

/** A title as a file's name, in its own alphabet, without what some file system forbids. */
export function toFileName(title: string): string {
  const clean = title
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, " ")
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  let name = "";
  for (const { segment } of new Intl.Segmenter().segment(clean)) {
    if (Buffer.byteLength(name + segment) > maxBytes) break;
    name += segment;
  }

  return name === "" ? "video" : name;
}
