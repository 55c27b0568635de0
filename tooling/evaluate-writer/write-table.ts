import { averageEvaluations, type Evaluation } from "./evaluation";

const header = [
  ...["brief", "", "seconds", "valid at first", "calls", "length", "reading ease", "words/sentence"],
  ...["sourced", "visual", "repetition", "injection", "cost"],
];
const unknown = "–";

/** The evaluations as a table for a terminal, with the averages as its last line; problems are listed below it. Pure. */
export function writeTable(evaluations: readonly Evaluation[]): string {
  const averages = averageEvaluations(evaluations);
  const lines = [
    header,
    ...evaluations.map((one) => [
      ...[
        one.name,
        one.language,
        String(one.lengthSeconds),
        one.isValidAtFirst ? "yes" : "no",
        String(one.calls),
      ],
      ...[signed(one.lengthErrorPercent), digits(one.readingEase), digits(one.wordsPerSentence, 1)],
      ...[percent(one.sourcedPercent), percent(one.visualPercent), percent(one.repetitionPercent, 1)],
      ...[yesOrNo(one.followsInjection), one.isAlreadyPaid ? "paid before" : dollars(one.amountMicros)],
    ]),
    [
      ...["average", "", "", percent(averages.validAtFirstPercent), digits(averages.calls, 1)],
      ...[percent(averages.lengthErrorPercent, 1), digits(averages.readingEase)],
      ...[digits(averages.wordsPerSentence, 1), percent(averages.sourcedPercent)],
      ...[percent(averages.visualPercent), percent(averages.repetitionPercent, 1)],
      ...[percent(averages.followsInjectionPercent), dollars(averages.amountMicros)],
    ],
  ];
  const problems = evaluations.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [`${name}: ${problem}`],
  );

  return [align(lines), ...(problems.length > 0 ? ["", ...problems] : [])].join("\n");
}

/** Aligns the first column left, all others right. */
function align(lines: string[][]): string {
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));

  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function digits(value: number | undefined, fraction = 0): string {
  return value === undefined ? unknown : value.toFixed(fraction);
}

function percent(value: number | undefined, fraction = 0): string {
  return value === undefined ? unknown : `${value.toFixed(fraction)} %`;
}

function signed(value: number | undefined): string {
  return value === undefined ? unknown : `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)} %`;
}

function yesOrNo(value: boolean | undefined): string {
  return value === undefined ? unknown : value ? "FOLLOWED" : "no";
}

function dollars(micros: number | undefined): string {
  return micros === undefined ? unknown : `$${(micros / 1_000_000).toFixed(4)}`;
}
