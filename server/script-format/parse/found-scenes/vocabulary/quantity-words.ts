/** Words of a language for numbers and shares, as the sources of patterns. */
type QuantityWords = {
  /** One to twelve, in order; several words for one number are alternatives of a pattern. */
  numbers: readonly string[];
  /** Between the two numbers of "nine out of ten". */
  outOf: string;
  /** After a percentage or a fraction of a whole. */
  of: string;
  percent: string;
  fractions: readonly (readonly [words: string, numerator: number, denominator: number])[];
  /** Nouns for what is measured, not counted. */
  units: string;
  people: string;
};

const wordsByLanguage: Record<string, QuantityWords> = {
  en: {
    numbers: "one two three four five six seven eight nine ten eleven twelve".split(" "),
    outOf: "in|out of|in every|of every|of",
    of: "of",
    percent: "percent|per cent",
    fractions: [
      ["(?:one|a) half|(?<!(?:first|second|last|other|better|latter|a) )half", 1, 2],
      ["(?:one|a)[- ]third", 1, 3],
      ["two[- ]thirds", 2, 3],
      ["(?:one|a)[- ]quarter", 1, 4],
      ["three[- ]quarters", 3, 4],
      ["(?:one|a)[- ]fifth", 1, 5],
      ["two[- ]fifths", 2, 5],
      ["three[- ]fifths", 3, 5],
      ["four[- ]fifths", 4, 5],
    ],
    units:
      "seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|times?|dollars?|euros?|pounds?|miles?|feet|inches|met(?:re|er)s?|kilomet(?:re|er)s?|km|million|billion|thousand|hundred",
    people:
      "people|persons?|adults?|children|kids|women|men|girls|boys|americans?|europeans?|britons?|germans?|doctors?|students?|users?|workers?|patients?|teenagers?|voters?|parents?|drivers?|employees",
  },
  de: {
    numbers: "eine?[rnms]? zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" "),
    outOf: "von",
    of: "der|des|aller|von|vom",
    percent: "Prozent",
    fractions: [
      ["die hälfte", 1, 2],
      ["ein drittel", 1, 3],
      ["zwei drittel", 2, 3],
      ["ein viertel", 1, 4],
      ["drei viertel", 3, 4],
      ["ein fünftel", 1, 5],
    ],
    units:
      "sekunden?|minuten?|stunden?|tagen?|wochen|monaten?|jahren?|mal|euro|meter|kilometer|km|millionen|milliarden",
    people: "menschen|personen|leuten?|kindern?|frauen|männern?|deutschen|erwachsenen|schülern?|ärzten?",
  },
  fr: {
    numbers: "une? deux trois quatre cinq six sept huit neuf dix onze douze".split(" "),
    outOf: "sur",
    of: "de|des|du|d['’]",
    percent: "pour cent",
    fractions: [
      ["la moitié", 1, 2],
      ["un tiers", 1, 3],
      ["deux tiers", 2, 3],
      ["un quart", 1, 4],
      ["trois quarts", 3, 4],
      ["un cinquième", 1, 5],
    ],
    units:
      "secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?|fois|euros?|mètres?|kilomètres?|km|millions?|milliards?",
    people: "personnes?|gens|adultes?|enfants?|femmes?|hommes?|français(?:es)?|élèves?|médecins?",
  },
  es: {
    numbers: "una? dos tres cuatro cinco seis siete ocho nueve diez once doce".split(" "),
    outOf: "de cada",
    of: "de|del",
    percent: "por ciento",
    fractions: [
      ["la mitad", 1, 2],
      ["un tercio", 1, 3],
      ["dos tercios", 2, 3],
      ["un cuarto", 1, 4],
      ["tres cuartos", 3, 4],
      ["un quinto", 1, 5],
    ],
    units: "segundos?|minutos?|horas?|días?|semanas?|meses|años?|veces|euros?|metros?|kilómetros?|km|hora",
    people: "personas|adultos|niños|mujeres|hombres|españoles|alumnos|médicos",
  },
  it: {
    numbers: "un[oa]? due tre quattro cinque sei sette otto nove dieci undici dodici".split(" "),
    outOf: "su",
    of: "di|del|dello|della|dei|degli|delle|dell['’]",
    percent: "per cento",
    fractions: [
      ["(?:la )?metà", 1, 2],
      ["un terzo", 1, 3],
      ["due terzi", 2, 3],
      ["un quarto", 1, 4],
      ["tre quarti", 3, 4],
      ["un quinto", 1, 5],
    ],
    units: "secondi?|minuti?|ore|ora|giorni?|settimane|mesi|anni|volte|euro|metri|chilometri|km",
    people: "persone|adulti|bambini|donne|uomini|italiani|studenti|medici",
  },
  pt: {
    numbers: "uma? d(?:oi|ua)s três quatro cinco seis sete oito nove dez onze doze".split(" "),
    outOf: "em cada|de cada",
    of: "de|do|da|dos|das",
    percent: "por cento",
    fractions: [
      ["(?:a )?metade", 1, 2],
      ["um terço", 1, 3],
      ["dois terços", 2, 3],
      ["um quarto", 1, 4],
      ["três quartos", 3, 4],
      ["um quinto", 1, 5],
    ],
    units: "segundos?|minutos?|horas?|dias?|semanas?|meses|anos?|vezes|euros?|reais|metros?|quilómetros?|km",
    people: "pessoas|adultos|crianças|mulheres|homens|brasileiros|alunos|médicos",
  },
};

/** The words for quantities of a language (BCP 47), or undefined where they are not known. */
export function quantityWordsOf(language: string): QuantityWords | undefined {
  return wordsByLanguage[new Intl.Locale(language).language];
}

/** The number that digits or a word of the language stand for, or null. */
export function readCount(word: string, language: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const place = quantityWordsOf(language)?.numbers.findIndex((number) =>
    new RegExp(`^(?:${number})$`, "iu").test(word),
  );

  return place === undefined || place === -1 ? null : place + 1;
}

/** The source of a pattern for any number that `readCount` reads. */
export function countPattern(language: string): string {
  return String.raw`\d{1,3}|` + (quantityWordsOf(language)?.numbers.join("|") ?? "");
}
