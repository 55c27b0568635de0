import { describe, expect, it, test } from "vitest";
import { findUnspeakableText } from "./find-unspeakable-text";
import { requireSpeakableText } from "./require-speakable-text";

async function check(texts: string[], language = "en") {
  const scenes = texts.map((text, index) => ({
    narration: [{ runs: [{ text, isEmphasized: false }], pauseAfterMs: 0 }],
    line: 10 * (index + 1),
  }));

  await requireSpeakableText({
    scenes,
    language,
    voiceId: "flite:rms",
    namePlace: (scene) => (scene ? `Line ${scene.line}` : "The script"),
  });
}

const german =
  "Die Geschichte der Stadt beginnt vor mehr als tausend Jahren. Damals lebten hier nur wenige Menschen am Ufer " +
  "des Flusses, und heute ist sie eine der größten des Landes. Das war nicht immer so, denn lange blieb sie klein.";

test("a voice that this machine lacks is refused with what to install, and with those that there are", async () => {
  const [voice, missing] = [
    { name: "Voice", language: "en", gender: "female" } as const,
    "Heart needs Python: install it.",
  ];
  const voices = [
    { ...voice, id: "hibari:heart", missing },
    { ...voice, id: "flite:rms" },
  ];

  expect(await findUnspeakableText({ scenes: [], language: "en", voiceId: "hibari:heart", voices })).toEqual({
    code: "INVALID_INPUT",
    setting: "voiceId",
    reason: "Heart needs Python: install it. Until then, use flite:rms.",
    offers: [],
  });
});

test("a script in which nothing is said is refused, and one with a silent scene is not", async () => {
  const silent = { narration: [] };
  const spoken = { narration: [{ runs: [{ text: "It swims.", isEmphasized: false }], pauseAfterMs: 0 }] };
  const requireSpeech = (scenes: (typeof silent | typeof spoken)[]) =>
    requireSpeakableText({ scenes, language: "en", voiceId: "flite:rms", namePlace: () => "reef.md" });

  await expect(requireSpeech([silent, silent])).rejects.toMatchObject({ code: "INVALID_INPUT" });
  await expect(requireSpeech([silent])).rejects.toThrow(/^reef\.md: nothing is said .* write at least one/);
  await expect(requireSpeech([silent, spoken])).resolves.toBeUndefined();
});

test("the refusal quotes one sentence, and its example is a word of that", async () => {
  await expect(check(["Das ist", ...german.split(". ")])).rejects.toThrow(
    /“(?:Die Geschichte der Stadt beginnt vor …|Das ist)” is German.*:say\[(?:Die|Das)\]\{as="its sound"\}/,
  );
  await expect(check(["We say 東京 today."])).rejects.toThrow(/:say\[東京\]/);
});

describe("a script nobody can speak is refused", () => {
  it("by the language it declares", async () => {
    await expect(check(["Guten Tag."], "de-AT")).rejects.toThrow(
      /^The script: the script is in German, and no voice speaks it: write the script in English/,
    );
  });

  it.each([
    ["東京は日本の首都です", "Japanese"],
    ["北京是中国的首都", "Chinese"],
    ["안녕하세요 여러분", "Korean"],
    ["Привет, мир", "Cyrillic"],
    ["مرحبا بالعالم", "Arabic"],
    ["नमस्ते दुनिया", "Devanagari"],
    ["שלום עולם", "Hebrew"],
    ["ვეფხისტყაოსანი", "Georgian"],
    ["ᎣᏏᏲ", "other than Latin"],
  ])("by a single word in letters other than Latin: %s is %s", async (word, name) => {
    await expect(check(["Hello there.", `We say ${word} today.`])).rejects.toThrow(
      new RegExp(`^Line 20: .*${name}.*:say`),
    );
  });

  it.each([
    [german, "German"],
    [
      "La historia de la ciudad comienza hace más de mil años, cuando vivían aquí pocas personas junto al río, y hoy " +
        "es una de las más grandes del país, con calles que todo el mundo conoce.",
      "Spanish",
    ],
    [
      "Le chat est un animal domestique qui vit avec les humains depuis des milliers d'années. Il chasse la nuit et " +
        "dort pendant la journée sur le canapé.",
      "French",
    ],
  ])("by a scene that is surely in another language", async (text, name) => {
    await expect(check(["This is how it begins.", text])).rejects.toThrow(
      new RegExp(`^Line 20: .* is ${name},`),
    );
  });

  it("by scenes that are too short to tell alone", async () => {
    const scenes = german.split(/(?<=[.,]) /);

    await expect(check(scenes)).rejects.toThrow(/^Line 10: .*German/);
  });
});

describe("an English script is let through", () => {
  it.each([
    [
      "with a foreign quote",
      `He said "Ich bin ein Berliner" and the crowd that had waited for hours began to cheer.`,
    ],
    [
      "of a list of foreign names",
      "München Köln Frankfurt Stuttgart Düsseldorf Dortmund Essen Leipzig Bremen Dresden Hannover Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Karlsruhe Mannheim Augsburg",
    ],
    [
      "of foreign dishes",
      "Spaghetti carbonara, penne arrabbiata, tagliatelle al ragù, gnocchi alla sorrentina, risotto alla milanese, ossobuco, saltimbocca, tiramisù.",
    ],
    [
      "in telegram style",
      "Revenue up twelve percent. Margins down. Headcount flat. Cash strong. Guidance raised. Shares jumped. Analysts cheered. Rivals stumbled. Nobody expected this outcome last quarter. Profit doubled overnight.",
    ],
    [
      "of jargon",
      "Kubernetes pods schedule containers; kubectl apply manifests; nginx ingress routes traffic; Prometheus scrapes metrics; Grafana dashboards; etcd stores state; kubelet, kubeproxy, containerd; helm charts.",
    ],
    ["with Greek symbols", "The area is π times r squared, and 5 µm is small."],
    ["of one word", "Schadenfreude."],
    ["of no words", ""],
  ])("%s", async (_, text) => {
    await expect(check([text])).resolves.toBeUndefined();
  });

  it("with a foreign word that says how it sounds", async () => {
    const runs = [{ text: "東京", spokenText: "Tokyo", isEmphasized: false }];

    const scenes = [{ narration: [{ runs, pauseAfterMs: 0 }] }];
    expect(await findUnspeakableText({ scenes, language: "en-GB", voiceId: "flite:rms" })).toBeUndefined();
  });
});

test("without a voice any script will do, in any language", async () => {
  const scenes = [
    { narration: [{ runs: [{ text: "東京は日本の首都です", isEmphasized: false }], pauseAfterMs: 0 }] },
  ];

  expect(await findUnspeakableText({ scenes, language: "ja", voiceId: "none" })).toBeUndefined();
});
