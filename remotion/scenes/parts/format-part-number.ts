/** The number of a part in a scene's own order, in the digits of the scene's language (BCP 47). */
export function formatPartNumber(number: number, language: string): string {
  return new Intl.NumberFormat(language, { useGrouping: false }).format(number);
}
