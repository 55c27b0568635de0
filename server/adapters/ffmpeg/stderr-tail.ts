/** What a program said last before it failed, on one line. */
export function stderrTail(stderr: string): string {
  return stderr.trim().split("\n").slice(-3).join(" / ");
}
