import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Voice } from "@/server/adapters/speech/speech-engine";
import { findUnspeakableText } from "./find-unspeakable-text";

function find(text: string) {
  const narration = [{ runs: [{ text, isEmphasized: false }], pauseAfterMs: 0 }];

  return findUnspeakableText({ scenes: [{ narration }], language: "en", voiceId: "flite:rms" });
}

describe("a voice of another language is never used silently", () => {
  const rms = { id: "flite:rms", name: "Rms", language: "en-US", gender: "male" } as const;
  const dora = {
    id: "test:dora",
    name: "Dora (test, Spanish)",
    language: "es-ES",
    gender: "female",
  } as const;
  const spanish = "Un pulpo tiene tres corazones y sangre azul. Es algo muy extraño y hermoso.";
  const english = "An octopus has three hearts and blue blood. It is very strange.";
  const ask = (text: string, language: string, voiceId: string, voices: Voice[] = [rms, dora]) => {
    const narration = [{ runs: [{ text, isEmphasized: false }], pauseAfterMs: 0 }];

    return findUnspeakableText({ scenes: [{ narration }], language, voiceId, voices });
  };
  const useDora = { setting: "voiceId", value: "test:dora", label: "Use the voice Dora (Spanish)" };
  const toSpanish = { setting: "language", value: "es", label: "Change the language to Spanish" };
  const toEnglish = { setting: "language", value: "en", label: "Change the language to English" };

  it("a script in Spanish is offered a Spanish voice", async () => {
    expect(await ask(spanish, "es", "flite:rms")).toMatchObject({
      setting: "voiceId",
      reason:
        "the script is in Spanish, and the voice Rms speaks English: choose a voice that speaks Spanish, such as Dora.",
      offers: [useDora],
    });
    expect(await ask(spanish, "es-MX", "test:dora")).toBeUndefined();
  });

  it("Spanish that says that it is English is offered its own language", async () => {
    expect(await ask(spanish, "en", "flite:rms")).toMatchObject({ sceneIndex: 0, offers: [toSpanish] });
  });

  it("English that says that it is Spanish is offered its own language", async () => {
    expect(await ask(english, "es", "flite:rms")).toMatchObject({ offers: [toEnglish, useDora] });
    expect(await ask(english, "es", "test:dora")).toMatchObject({ sceneIndex: 0, offers: [toEnglish] });
  });

  it("a language that no voice speaks is named, and those that there are", async () => {
    expect(await ask("Guten Tag.", "de", "flite:rms")).toMatchObject({
      setting: "language",
      reason: "the script is in German, and no voice speaks it: write the script in English or Spanish.",
      offers: [],
    });
  });

  it("where nobody speaks, any language will do", async () => {
    expect(await ask("Guten Tag.", "de", "none")).toBeUndefined();
  });

  it("a voice that this machine lacks is not offered, and what it lacks is said", async () => {
    const missing = { ...dora, missing: "Dora needs Python: install it." };

    expect(await ask(spanish, "es", "flite:rms", [rms, missing])).toMatchObject({
      reason: "the script is in Spanish, and no voice here speaks it yet. Dora needs Python: install it.",
      offers: [],
    });
  });

  it("instead of a voice that there is not, voices of the script's language are named", async () => {
    expect(await ask(spanish, "es", "test:nobody", [rms, dora])).toMatchObject({
      reason: 'there is no voice "test:nobody"; use test:dora.',
    });
  });

  it("English words in another script are let through", async () => {
    const text = "La NASA lanzó el Space Shuttle en 1981, y su software fue muy avanzado para la época.";

    expect(await ask(text, "es", "test:dora")).toBeUndefined();
  });

  it("letters that a language has are let through, and others are not", async () => {
    const voices = ["ja-JP", "zh-CN", "hi-IN"].map((language) => ({ ...rms, id: language, language }));
    const speak = (text: string, language: string) =>
      ask(text, language, voices.find((voice) => voice.id.startsWith(language))?.id ?? "", voices);

    expect(await speak("タコには心臓が三つある。NASA", "ja")).toBeUndefined();
    expect(await speak("章鱼有三颗心脏。", "zh")).toBeUndefined();
    expect(await speak("ऑक्टोपस के तीन दिल होते हैं।", "hi")).toBeUndefined();
    expect(await speak("章鱼有三颗심장。", "zh")).toMatchObject({ code: "LANGUAGE_NOT_SUPPORTED" });
  });
});

describe("two sentences in another language are refused, and it is named", () => {
  it.each([
    ["German", "Ein Tintenfisch hat drei Herzen und blaues Blut. Das ist sehr merkwürdig und schön."],
    ["German", "Warum ist der Himmel blau? Licht streut in der Luft, und Blau streut am stärksten."],
    ["German", "DER TINTENFISCH HAT DREI HERZEN UND BLAUES BLUT. DAS IST SEHR MERKWÜRDIG."],
    ["Dutch", "Koffie komt oorspronkelijk uit Ethiopië. Tegenwoordig drinken miljarden mensen het elke dag."],
    ["Afrikaans", "'n Seekat het drie harte en blou bloed. Dit is baie vreemd en mooi."],
    ["French", "Une pieuvre a trois cœurs et du sang bleu. C'est très étrange et très beau."],
    [
      "French",
      "Les abeilles dansent pour montrer le chemin. Leur danse indique la direction et la distance.",
    ],
    ["Spanish", "Un pulpo tiene tres corazones y sangre azul. Es algo muy extraño y hermoso."],
    ["Spanish", "Venus gira al revés. Allí un día dura más que un año entero."],
    ["Portuguese", "O polvo vive no fundo do mar. A cor do sangue vem do cobre."],
    ["Italian", "Il sangue blu porta ossigeno. I polpi vivono nel mare e cacciano di notte."],
    ["Catalan", "Un pop té tres cors i sang blava. És molt estrany i molt bonic."],
    ["Romanian", "Albinele danseaza ca sa arate drumul. Dansul arata directia si distanta."],
    ["Swedish", "Kaffet kommer från Etiopien. I dag dricker miljarder människor kaffe varje dag."],
    ["Norwegian", "Kaffen kommer fra Etiopia. I dag drikker milliarder av mennesker kaffe hver dag."],
    ["Danish", "En blæksprutte har tre hjerter og blåt blod. Det er meget mærkeligt og smukt."],
    ["Finnish", "Venus pyörii takaperin. Siellä päivä kestää kauemmin kuin vuosi."],
    ["Polish", "Pszczoły tańczą, aby wskazać drogę. Taniec pokazuje kierunek i odległość."],
    ["Czech", "Chobotnice má tři srdce a modrou krev. Je to velmi zvláštní a krásné."],
    ["Slovak", "Chobotnica má tri srdcia a modrú krv. Je to veľmi zvláštne a krásne."],
    ["Croatian", "Hobotnica ima tri srca i plavu krv. To je vrlo čudno i lijepo."],
    ["Hungarian", "A polipnak három szíve és kék vére van. Ez nagyon furcsa és szép."],
    ["Turkish", "Kahve Etiyopya'dan gelir. Bugün milyarlarca insan her gün kahve içiyor."],
    ["Vietnamese", "Bạch tuộc có ba trái tim và máu màu xanh. Điều đó rất kỳ lạ và đẹp."],
    ["Vietnamese", "Bạch tuộc có ba trái tim và máu màu xanh. Điều đó rất kỳ lạ và đẹp.".normalize("NFD")],
    ["Indonesian", "Gurita memiliki tiga jantung dan darah biru. Itu sangat aneh dan indah."],
    ["Filipino", "Ang pugita ay may tatlong puso at asul na dugo. Ito ay napaka kakaiba at maganda."],
    ["Swahili", "Pweza ana mioyo mitatu na damu ya bluu. Hii ni ajabu sana na nzuri."],
  ])("%s: %s", async (name, text) => {
    expect((await find(text))?.reason).toContain(` is ${name}`);
  });

  it("even where many of its words are English ones too", async () => {
    const norwegian =
      "Kaffe er en av de mest populære drikkene i verden. Den kommer opprinnelig fra Etiopia, der en gjeter merket at " +
      "geitene hans ble livlige etter å ha spist røde bær. I dag drikker folk over hele kloden to milliarder kopper.";

    expect(await find(norwegian)).toBeDefined();
  });
});

describe("English is let through", () => {
  it.each([
    "Coffee is older than you think.",
    "Octopus hearts stop beating during long swims",
    "Scientists baffled as whales sleep standing up",
    "Tesla shares plunge after Musk pay package ruling",
    "Breaking: Fed hikes rates; stocks tumble; gold soars.",
    "Never gonna give you up, never gonna let you down.",
    "The sin of pride, the son of a king, and a den of thieves.",
    'Her last words were "je ne regrette rien de ma vie".',
    "Je ne regrette rien is the song that Edith Piaf made famous in 1960.",
    "C'est la vie, as the French say, and life goes on.",
    "Carpe diem, veni vidi vici, alea iacta est: Latin lives on.",
    "Bonjour. Hola. Ciao. Hallo. Olá. Hej. Ahoj. Merhaba.",
    "Schadenfreude, zeitgeist, doppelgänger, wanderlust: German gave English its strangest nouns.",
    "The film Das Boot beat Der Untergang and Die Welle at the box office.",
    "Le Monde, El País, La Repubblica, Die Zeit, Der Spiegel and De Telegraaf are newspapers.",
    "Rio de Janeiro, São Paulo, Buenos Aires, Ciudad de México, Santiago de Chile: five cities.",
    "El Niño, La Niña, Los Lobos, Las Vegas, El Paso, San Diego de Alcalá",
    "Vasco da Gama, Ferdinand Magellan and Bartolomeu Dias sailed for Portugal.",
    "In Zürich, Müller met Señor Núñez, Madame Lefèvre and Herr Großmann over fondue.",
    "Ludwig van Beethoven, Johann Sebastian Bach, Wolfgang Amadeus Mozart, Carl Maria von Weber.",
    "Croissants, baguettes, crème brûlée, café au lait, pain au chocolat: breakfast in Paris.",
    "Ceviche, tacos al pastor, mole poblano, pozole, tamales, chiles en nogada, cochinita pibil.",
    "Phở, bánh mì, bún chả: Vietnamese street food wins hearts.",
    "Allegro ma non troppo, andante con moto, presto agitato: musical tempo markings explained.",
    "Ballet terms: plié, tendu, pas de deux, grand jeté, rond de jambe, en pointe, port de bras.",
    "iPhone 15 Pro Max, Galaxy S24 Ultra, Pixel 8 Pro, Xperia 1 V.",
    "Sodium chloride, potassium permanganate, 2,4-dichlorophenoxyacetic acid, methyl ethyl ketone peroxide.",
    "Na, K, Al, Si, Se, Te, Es, No, La: elements with short names.",
    "Photosynthesis converts carbon dioxide plus water into glucose plus oxygen.",
    "Mitochondria produce adenosine triphosphate through oxidative phosphorylation.",
    "It is distributed via npmjs.com, deno.land, cdnjs.com, jsdelivr.com, and github.com.",
    "Tyrannosaurus rex, Velociraptor mongoliensis, Triceratops horridus, Diplodocus carnegii.",
  ])("%s", async (text) => {
    expect(await find(text)).toBeUndefined();
  });

  it("whatever paragraph of the examples is taken alone", async () => {
    const paragraphs = readdirSync("examples")
      .filter((name) => name.endsWith(".md"))
      .map((name) => readFileSync(`examples/${name}`, "utf8"))
      .filter((script) => !script.includes("\nlanguage:"))
      .flatMap((script) => script.split(/\n{2,}/));

    expect(paragraphs.length).toBeGreaterThan(30);
    for (const paragraph of paragraphs) expect(await find(paragraph)).toBeUndefined();
  });

  it("with a scene that quotes a sentence of another language", async () => {
    const scenes = [
      "This is how it begins, and all of them heard it.",
      "Ich bin ein Berliner und das ist gut so.",
    ];
    const narrations = scenes.map((text) => ({
      narration: [{ runs: [{ text, isEmphasized: false }], pauseAfterMs: 0 }],
    }));

    expect(
      await findUnspeakableText({ scenes: narrations, language: "en", voiceId: "flite:rms" }),
    ).toBeUndefined();
  });
});
