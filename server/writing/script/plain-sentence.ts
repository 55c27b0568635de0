/** A sentence of a script as it is shown, without its markup: by this a claim finds its sentence. Pure. */
export function plainSentence(markdown: string): string {
  return markdown
    .replaceAll(/:say\[([^[\]]*)\](?:\{[^{}]*\})?/g, "$1")
    .replaceAll(/\\(?=[^\p{L}\p{N}\s])/gu, "")
    .replaceAll("*", "")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
