/** A kind's name on a card, and an example to start from; kinds without an example are added elsewhere. */
type SceneKind = { label: string; example?: string };

/** Every kind of scene, in the order of the menu. */
export const sceneKinds: Readonly<Record<string, SceneKind>> = {
  title: { label: "Title", example: "## A new chapter" },
  statement: { label: "Sentence", example: "What is said here is shown word by word." },
  "big-number": { label: "Number", example: "An octopus has **3 hearts**, and needs them all." },
  list: { label: "List", example: "It has these parts:\n\n- **One** comes first\n- **Another** follows" },
  quote: { label: "Quote", example: "> What somebody said.\n> — Their name" },
  "bar-chart": {
    label: "Bar chart",
    example:
      "| Animal | Hearts |\n| --- | --- |\n| Octopus | 3 |\n| Human | 1 |\n\nSay what the chart shows.",
  },
  "line-chart": {
    label: "Line chart",
    example:
      "| Year | Catch |\n| --- | --- |\n| 2000 | 310 |\n| 2010 | 350 |\n| 2020 | 380 |\n\nSay what the chart shows.",
  },
  comparison: {
    label: "Comparison",
    example: "::compare[Octopus: three hearts; blue blood | Human: one heart]\n\nSay how the two differ.",
  },
  map: {
    label: "Map",
    example: '::map[Japan, Peru]{title="Where they live"}\n\nThey live in Japan and in Peru.',
  },
  picture: { label: "Picture" },
  "end-screen": { label: "End screen", example: "::end-screen[See you next Friday]" },
  timeline: {
    label: "Timeline",
    example:
      "::timeline[1876: the telephone; 1903: the first flight]\n\nThe telephone came in 1876, the first flight in 1903.",
  },
  steps: {
    label: "Steps",
    example: "::steps[Heat the water; Add the tea; Wait]\n\nHeat the water, add the tea, and wait.",
  },
  cycle: {
    label: "Cycle",
    example:
      "::cycle[Sea; Cloud; Rain]\n\nThe sea becomes a cloud, the cloud becomes rain, and it begins again.",
  },
  "pictogram-count": {
    label: "Count",
    example: "::count[9 of 10 people]\n\nNine of ten people would do it again.",
  },
  "part-of-whole": {
    label: "Share",
    example: '::share[71%]{label="of the Earth"}\n\nWater covers 71 percent of the Earth.',
  },
  "scale-comparison": {
    label: "Scale",
    example:
      "::scale[Eiffel Tower: 330 m; Burj Khalifa: 828 m]\n\nThe Eiffel Tower is small beside the Burj Khalifa.",
  },
  definition: {
    label: "Definition",
    example: "::definition[kelp: a large brown seaweed]\n\nKelp is a seaweed that grows in forests.",
  },
  "cause-effect": {
    label: "Cause and effect",
    example:
      "::causes[Heavy rain -> Full rivers -> Floods]\n\nHeavy rain fills the rivers, and they flood the land.",
  },
  "for-and-against": {
    label: "For and against",
    example: "::for-and-against[Pros: cheap; clean | Cons: slow]\n\nIt is cheap and clean, but slow.",
  },
  formula: {
    label: "Formula",
    example: "$$E = mc^2$$\n\nEnergy equals mass times the speed of light squared.",
  },
  code: {
    label: "Code",
    example: "```ts\nconst hearts = 3;\n```\n\nThis line counts the hearts.",
  },
  "labelled-picture": { label: "Labelled picture" },
};
