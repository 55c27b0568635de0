import type { OverlayOf, OverlayKind, RichText } from "./timeline/schema";

/** Rich text from a script's notation: `*word*` is emphasised. */
function rich(text: string): RichText {
  return text
    .split("*")
    .map((part, index) => ({ text: part, isEmphasized: index % 2 === 1 }))
    .filter((run) => run.text !== "");
}

const octopusIcon = {
  body: '<g fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="2"><path d="M19 14c1.49-1.46 3-3.21 3-5.5A5.5 5.5 0 0 0 16.5 3c-1.76 0-3 .5-4.5 2c-1.5-1.5-2.74-2-4.5-2A5.5 5.5 0 0 0 2 8.5c0 2.3 1.5 4.05 3 5.5l7 7Z"/><path d="M3.22 12H9.5l.5-1l2 4.5l2-7l1.5 3.5h5.27"/></g>',
  width: 24,
  height: 24,
};

type Sample<Kind extends OverlayKind> = { overlay: OverlayOf<Kind>; speech: string };

/** One overlay of every kind, with what is said over it: for the studio, the gallery and tests. */
export const sampleScenes: { [Kind in OverlayKind]: Sample<Kind> } = {
  title: {
    overlay: {
      kind: "title",
      level: "opening",
      kicker: "Deep sea biology",
      text: rich("Why an octopus has *three hearts*"),
      icon: octopusIcon,
    },
    speech: "An octopus has three hearts, and one of them stops whenever it swims.",
  },
  statement: {
    overlay: { kind: "statement", text: rich("Two hearts do nothing but push blood through the *gills*.") },
    speech: "Two hearts do nothing but push blood through the gills.",
  },
  list: {
    overlay: {
      kind: "list",
      title: rich("What each heart does"),
      items: [
        rich("The left heart feeds the *left gill*"),
        rich("The right heart feeds the *right gill*"),
        rich("The large one sends it around the body"),
      ],
      isOrdered: true,
    },
    speech:
      "The left heart feeds the left gill. The right heart feeds the right gill. The large one does the rest.",
  },
  "big-number": {
    overlay: {
      kind: "big-number",
      figure: { value: 500, prefix: "", suffix: "M", decimals: 0 },
      label: rich("neurons, most of them *in the arms*"),
    },
    speech: "It has five hundred million neurons, and most of them are in the arms.",
  },
  "bar-chart": {
    overlay: {
      kind: "bar-chart",
      title: rich("Hearts *per animal*"),
      categories: ["Human", "Salmon", "Octopus", "Hagfish"],
      series: [{ name: "Hearts", values: [1, 1, 3, 4] }],
      prefix: "",
      suffix: "",
      decimals: 0,
      source: "Counting the accessory hearts",
    },
    speech: "People have one heart, a salmon has one, an octopus has three, and a hagfish has four.",
  },
  "line-chart": {
    overlay: {
      kind: "line-chart",
      title: rich("Octopus catch, *world*"),
      categories: ["1980", "1990", "2000", "2010", "2020"],
      series: [{ name: "Catch", values: [180, 240, 310, 350, 380] }],
      prefix: "",
      suffix: " kt",
      decimals: 0,
      source: "Sample figures",
    },
    speech: "In this sample the catch doubles in forty years, to three hundred and eighty thousand tonnes.",
  },
  quote: {
    overlay: {
      kind: "quote",
      text: rich("This is probably the closest we will come to meeting an *intelligent alien*."),
      attribution: "Peter Godfrey-Smith, Other Minds",
    },
    speech: "This is probably the closest we will come to meeting an intelligent alien.",
  },
  comparison: {
    overlay: {
      kind: "comparison",
      left: {
        title: "Our blood",
        points: [rich("Carries oxygen on *iron*"), rich("Red"), rich("Thin and quick")],
      },
      right: {
        title: "Octopus blood",
        points: [rich("Carries oxygen on *copper*"), rich("Blue"), rich("Thick and slow")],
      },
    },
    speech:
      "Our blood carries oxygen on iron, so it is red. Theirs carries it on copper, so it is blue and thick.",
  },
  map: {
    overlay: {
      kind: "map",
      title: rich("Where octopuses are *caught*"),
      countries: [
        { countryCode: "504", label: "Morocco" },
        { countryCode: "478", label: "Mauritania" },
        { countryCode: "724", label: "Spain" },
      ],
    },
    speech: "Many of those on sale in Europe come from Morocco, Mauritania and Spain.",
  },
  picture: {
    overlay: { kind: "picture", label: rich("Common octopus, Naples"), credit: "Photo: Offcamera samples" },
    speech: "By day it stays in its den, and watches.",
  },
};
