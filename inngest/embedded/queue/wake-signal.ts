/** Lets a loop sleep until something wakes it, or until time is up. A wake-up while nobody sleeps is kept. */
export function createWakeSignal() {
  let isSet = false;
  let end: (() => void) | undefined;

  return {
    wake(): void {
      isSet = true;
      end?.();
    },

    async wait(maxMs: number): Promise<void> {
      if (!isSet) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, maxMs);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }

      end = undefined;
      isSet = false;
    },
  };
}
