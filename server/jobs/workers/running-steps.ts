let running = 0;

/** Counts a step that begins to be performed in this process; gives the function that counts it as over. */
export function beginStep(): () => void {
  running += 1;

  return () => {
    running -= 1;
  };
}

/** How many steps this process performs now. */
export function countRunningSteps(): number {
  return running;
}
