/** Ends this process in good order when the one that started it has ended, however that came about: its channel closes. */
export function endWithParent(): void {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
