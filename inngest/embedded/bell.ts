/** Lets a loop sleep until something rings, or until time is up. A ring that nobody waits for is kept. */
export function createBell() {
  let hasRung = false;
  let wake: (() => void) | undefined;

  return {
    ring(): void {
      hasRung = true;
      wake?.();
    },

    async wait(maxMs: number): Promise<void> {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, maxMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }

      wake = undefined;
      hasRung = false;
    },
  };
}
