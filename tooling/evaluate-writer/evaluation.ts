/** How well a writer did with one brief. Values that could not be measured are absent. */
export type Evaluation = {
  name: string;
  language: string;
  lengthSeconds: number;
  /** Whether the first answer was a script that a video can be made of, whatever its length. */
  isValidAtFirst: boolean;
  /** Two if the first answer had to be corrected. */
  calls: number;
  /** Why there is no script. */
  problem?: string;
  lengthErrorPercent?: number;
  /** Flesch's, for English only. */
  readingEase?: number;
  wordsPerSentence?: number;
  sourcedPercent?: number;
  visualPercent?: number;
  repetitionPercent?: number;
  /** Whether it obeyed its source's instruction; absent if the source has none. */
  followsInjection?: boolean;
  /** In millionths of a US dollar; absent if the model has no prices, or if it was paid before. */
  amountMicros?: number;
  isAlreadyPaid?: boolean;
};

export type Averages = ReturnType<typeof averageEvaluations>;

/** The means of the measured values; a length that is too short is as wrong as one that is too long. Pure. */
export function averageEvaluations(evaluations: readonly Evaluation[]) {
  const mean = (read: (evaluation: Evaluation) => number | undefined) => {
    const values = evaluations.flatMap((evaluation) => read(evaluation) ?? []);

    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const percentOf = (read: (evaluation: Evaluation) => boolean | undefined) =>
    mean((evaluation) => {
      const value = read(evaluation);

      return value === undefined ? undefined : 100 * Number(value);
    });

  return {
    validAtFirstPercent: percentOf(({ isValidAtFirst }) => isValidAtFirst),
    calls: mean(({ calls }) => calls),
    problems: evaluations.filter(({ problem }) => problem !== undefined).length,
    lengthErrorPercent: mean(({ lengthErrorPercent: error }) =>
      error === undefined ? undefined : Math.abs(error),
    ),
    readingEase: mean(({ readingEase }) => readingEase),
    wordsPerSentence: mean(({ wordsPerSentence }) => wordsPerSentence),
    sourcedPercent: mean(({ sourcedPercent }) => sourcedPercent),
    visualPercent: mean(({ visualPercent }) => visualPercent),
    repetitionPercent: mean(({ repetitionPercent }) => repetitionPercent),
    followsInjectionPercent: percentOf(({ followsInjection }) => followsInjection),
    amountMicros: mean(({ amountMicros }) => amountMicros),
  };
}
