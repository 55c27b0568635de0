/** Tells whoever sits at the terminal; standard output is for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
