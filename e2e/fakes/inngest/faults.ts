type Hooks = { forgetEverything: () => Promise<void>; dropConnections: () => void };

export type Faults = ReturnType<typeof createFaults>;

/** What was seen to go wrong on a real server, as scripts for tests. A worker that is away is a process that is killed. */
export function createFaults({ forgetEverything, dropConnections }: Hooks) {
  const lostAnswers: string[] = [];

  return {
    /** The server was restarted and kept nothing: no functions, no events, no runs. Workers notice that it was away. */
    async forgetEverything(): Promise<void> {
      await forgetEverything();
      dropConnections();
    },

    /** The next answer to whoever sends an event is lost, though the event has come. */
    loseEventAnswer(): void {
      lostAnswers.push("/e/");
    },

    /** The next answer of a worker is lost, though its step is done. */
    loseWorkerAnswer(): void {
      lostAnswers.push("worker");
    },

    /** Whether the answer that is just to be given is to be lost. */
    takeLostAnswer(place: string): boolean {
      const index = lostAnswers.findIndex((lost) => place.startsWith(lost));
      if (index === -1) return false;
      lostAnswers.splice(index, 1);

      return true;
    },
  };
}
