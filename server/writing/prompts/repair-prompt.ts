/** What a writer is told about an answer that cannot be used. Pure. */
export function writeRepairPrompt(problem: string): string {
  return `This answer cannot be used: ${problem}\n\nAnswer again, whole, with this put right and all else as it was. Answer with JSON by the schema, and with nothing else.`;
}
