import { sampleFormulaTerms } from "../fixtures/sample-formula";
import type { Overlay } from "../timeline/schema";

function plain(text: string) {
  return [{ text, isEmphasized: false }];
}

const chart = { prefix: "$", suffix: " million", decimals: 1, source: "Annual reports of the companies" };

/** Overlays at the limits of what a script may ask for, to prove in tests that nothing leaves the picture. */
export const demandingOverlays: Overlay[] = [
  {
    kind: "title",
    level: "opening",
    kicker: "A long kicker that says in far too many words what the video is about",
    text: plain("The surprisingly complicated and frequently misunderstood history of shipping containers"),
  },
  {
    kind: "quote",
    text: plain(
      "It is not the critic who counts; not the man who points out how the strong man stumbles, or where the doer of deeds could have done them better. The credit belongs to the man who is actually in the arena.",
    ),
    attribution: "Theodore Roosevelt, Citizenship in a Republic, Paris, 23 April 1910",
  },
  {
    kind: "list",
    title: plain("Twelve things that one should know"),
    isOrdered: true,
    items: Array.from({ length: 12 }, (_, index) =>
      plain(`Point number ${index + 1}, which takes some words`),
    ),
  },
  {
    kind: "big-number",
    figure: { value: -1234567.5, prefix: "$", suffix: " million", decimals: 1 },
    label: plain("lost by the biggest companies in one quarter of a year that nobody wants to remember"),
  },
  {
    kind: "bar-chart",
    ...chart,
    title: plain("Growth of fourteen companies with long names"),
    categories: Array.from({ length: 14 }, (_, index) => `United Company of Great Britain ${index + 1}`),
    series: [{ name: "Growth", values: Array.from({ length: 14 }, (_, index) => 700 - 130 * index) }],
  },
  {
    kind: "bar-chart",
    ...chart,
    title: plain("Revenue by region"),
    categories: ["2021", "2022", "2023"],
    series: ["Europe", "Asia and Pacific", "Americas", "Africa"].map((name, index) => ({
      name,
      values: [120 + index, 140 - 40 * index, 180],
    })),
  },
  {
    kind: "line-chart",
    ...chart,
    title: plain("Four lines that end close together"),
    categories: Array.from({ length: 30 }, (_, index) => `${1990 + index}`),
    series: ["Solar power", "Wind", "Hydroelectric power", "Nuclear fission energy"].map((name, line) => ({
      name,
      values: Array.from({ length: 30 }, (_, index) => 800 + line * (29 - index)),
    })),
  },
  {
    kind: "comparison",
    left: {
      title: "Traditional publishing houses",
      points: Array.from({ length: 4 }, () => plain("A rather long point about contracts")),
    },
    right: {
      title: "On your own",
      points: [plain("Yes"), plain("A point that goes on and on until it wraps")],
    },
  },
  {
    kind: "map",
    title: plain("All over the world"),
    countries: [
      ["840", "United States of America"],
      ["156", "China"],
      ["076", "Brazil"],
      ["554", "New Zealand"],
      ["578", "Norway"],
      ["999", "A land that no atlas knows"],
    ].map(([countryCode = "", label = ""]) => ({ countryCode, label })),
  },
  {
    kind: "map",
    title: plain("Around the world, by way of places with long names"),
    countries: [],
    cities: [
      { label: "San Francisco de Macorís", latitude: 19.3, longitude: -70.25 },
      { label: "Thiruvananthapuram", latitude: 8.5, longitude: 76.95 },
      { label: "Petropavlovsk-Kamchatsky", latitude: 53.06, longitude: 158.62 },
      { label: "Anchorage", latitude: 61.22, longitude: -149.9 },
      { label: "Ushuaia", latitude: -54.79, longitude: -68.31 },
    ],
    routes: [{ stops: [0, 1, 2, 3, 4, 0] }],
  },
  {
    kind: "title",
    level: "chapter",
    chapter: { number: 98, position: 98, count: 99 },
    text: plain("The surprisingly complicated and frequently misunderstood history of shipping containers"),
  },
  {
    kind: "end-screen",
    text: plain(
      "Subscribe if you want to hear of another animal that nobody has ever told you about every single Friday",
    ),
    next: plain("Next week: why sharks never sleep, and what would happen to them if they ever did"),
    durationMs: 10_000,
  },
  {
    kind: "statement",
    text: plain("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"),
  },
  {
    kind: "definition",
    term: "pneumonoultramicroscopicsilicovolcanoconiosis",
    pronunciation: "/njuːˌmɒnoʊˌʌltrəˌmaɪkrəˈskɒpɪkˌsɪlɪkoʊvɒlˌkeɪnoʊˌkoʊniˈoʊsɪs/",
    meaning: plain(
      "a disease of the lungs that is said to come from very fine dust of silica, such as that of volcanoes, though the word was made up to be the longest of all, which it has been in dictionaries for most of a century",
    ),
  },
  {
    kind: "cause-effect",
    title: plain("How it came about that nobody at all could buy bread in the capital any more"),
    stages: [
      [plain("An unusually cold and wet spring in all the northern provinces")],
      [
        plain("The Donaudampfschifffahrtsgesellschaft stops sailing"),
        plain("Mills stand still for eleven weeks"),
        plain("Merchants wait for prices to rise further still"),
      ],
      [plain("Flour costs more than a labourer earns in a day")],
      [plain("Bakeries close"), plain("Families leave the capital for the countryside")],
      [plain("The government, which had promised bread to everybody, falls")],
    ],
  },
  {
    kind: "for-and-against",
    title: plain("Should the whole city be without any cars from the coming spring onwards?"),
    for: {
      title: "What its friends have been saying for years",
      points: Array.from({ length: 6 }, () => plain("Streets that children can cross without looking twice")),
    },
    against: { points: [plain("No"), plain("Straßenbahnhaltestellenüberdachungen are needed everywhere")] },
  },
  {
    kind: "formula",
    title: plain("What it takes to push all the blood of an octopus through its gills and its body"),
    terms: Array.from({ length: 4 }, () => sampleFormulaTerms)
      .flat()
      .map((term, index) => ({ ...term, startsLine: index === 0 })),
  },
  {
    kind: "code",
    title: plain("Everything that this programme does before anybody has had their breakfast"),
    lines: Array.from({ length: 40 }, (_, index) =>
      index % 7 === 6
        ? []
        : [
            { text: "    const ", role: "keyword" as const },
            { text: `anUncommonlyLongNameOfAVariable${index}`, role: "plain" as const },
            { text: " = ", role: "plain" as const },
            {
              text: '"Donaudampfschifffahrtsgesellschaftskapitän 東京特許許可局長"',
              role: "string" as const,
            },
          ],
    ),
  },
  {
    kind: "labelled-picture",
    labels: Array.from({ length: 8 }, (_, index) => ({
      text: plain("Donaudampfschifffahrtsgesellschaft with its many captains and their hats"),
      x: index / 7,
      y: index % 2,
    })),
    credit: "Photo: The National Photographic Society of Great Britain and Northern Ireland, 1911",
  },
  {
    kind: "timeline",
    title: plain("Eight things that happened, each of them told in too many words"),
    events: Array.from({ length: 8 }, (_, index) => ({
      time: index === 3 ? "September 1969" : `${1876 + 10 * index}`,
      text: plain(`Something that took a whole sentence to tell, number ${index + 1} of them`),
    })),
  },
  {
    kind: "timeline",
    events: [
      { time: "١٨٧٦", text: plain("سُجِّلت براءة اختراع الهاتف") },
      { time: "1903年", text: plain("動力飛行機が初めて空を飛びました") },
      { time: "44 BC", text: plain("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk") },
    ],
  },
  ...[2, 8].flatMap((count): Overlay[] => {
    const steps = Array.from({ length: count }, (_, index) =>
      plain(
        index === 1
          ? "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
          : `A step that takes a whole sentence to tell, the one with number ${index + 1}`,
      ),
    );
    const title = plain("What is to be done, step by step, told in too many words for one line");

    return [
      { kind: "steps", title, steps },
      { kind: "cycle", title, steps },
    ];
  }),
  { kind: "cycle", steps: ["تسخن الشمس البحر", "雲ができて雨が降ります", "वर्षा होती है"].map(plain) },
  ...[1, 7, 100].map((total): Overlay => ({
    kind: "pictogram-count",
    count: Math.ceil(total / 3),
    total,
    label: plain(
      "of all the people who were asked whether they would do it once more said that they would not",
    ),
  })),
  { kind: "pictogram-count", count: 9, total: 10, label: [] },
  ...(["donut", "waffle"] as const).map((form): Overlay => ({
    kind: "part-of-whole",
    form,
    percent: 99.99,
    figure: { value: 99.99, prefix: "≈", suffix: " per cent", decimals: 2 },
    label: plain("地球の表面のほとんどは水で覆われています and of Donaudampfschifffahrtselektrizitäten"),
  })),
  ...(["columns", "circles", "squares"] as const).flatMap((shape): Overlay[] =>
    [2, 6].map((count) => ({
      kind: "scale-comparison",
      shape,
      title: plain("Things of every size, from the smallest to the biggest that there are"),
      things: Array.from({ length: count }, (_, index) => ({
        label: index === 1 ? "タコ" : `A thing with quite a long name ${index + 1}`,
        size: 4 ** index,
        figure: { value: 123456 * 4 ** index, prefix: "", suffix: " km²", decimals: 0 },
      })),
    })),
  ),
];
