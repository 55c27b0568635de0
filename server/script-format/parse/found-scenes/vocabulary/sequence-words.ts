/** Words of a language that put sentences in order, as the sources of patterns. */
type SequenceWords = {
  /** At the beginning of the first sentence, of those in between, and of the last. */
  first: string;
  next: string;
  last: string;
  /** Anywhere in a sentence that leads back to the first. */
  again: string;
  /** Anywhere in the title of a list. */
  steps: string;
  cycle: string;
};

const wordsByLanguage: Record<string, SequenceWords> = {
  en: {
    // "First impressions count" states no order.
    first: String.raw`first of all|first(?=,| (?:it|the|an?|you|we|they|he|she|its|their|your)\b)|to begin with|to start with`,
    next: "then|next|after that|afterwards|after this",
    last: "finally|lastly|at last|in the end",
    again: String.raw`\b(?:begins?|starts?) (?:all )?(?:over|again|anew)|\bthe cycle (?:repeats|begins|starts)`,
    steps: String.raw`\bsteps?\b|\bstages?\b|\bhow to\b|\bhow (?:it|this|that) (?:works|happens|is (?:done|made))\b`,
    // "I cycle" and "a cycle lane" are about bicycles.
    cycle: String.raw`\b(?<!\b(?:i|we|you|they|who|people|to) )(?:life ?)?cycle\b(?! (?:lanes?|paths?|races?|shops?|tracks?|helmets?)\b)|\bvicious circle\b`,
  },
  de: {
    first: "zuerst|als erstes|zunächst",
    next: "dann|danach|anschließend|nun|darauf",
    last: "zuletzt|schließlich|am ende|zum schluss",
    again: "beginnt (?:alles |es )?(?:wieder )?von vor|von neuem",
    steps: String.raw`\bschritte?n?\b|\bso geht|\bso funktioniert`,
    cycle: "kreislauf|zyklus|teufelskreis",
  },
  fr: {
    first: "tout d['’]abord|d['’]abord|premièrement|en premier",
    next: "puis|ensuite|après cela|après|alors",
    last: "enfin|finalement|à la fin|pour finir",
    again: "recommence",
    steps: "étapes?",
    cycle: String.raw`\bcycles?\b|cercle vicieux`,
  },
  es: {
    first: "primero|en primer lugar|para empezar",
    next: "luego|después|entonces|a continuación|más tarde",
    last: "finalmente|por último|al final",
    again: "vuelve a empezar|empieza (?:todo )?de nuevo",
    steps: String.raw`\bpasos?\b|\betapas?\b|\bcómo se hace`,
    cycle: String.raw`\bciclos?\b|círculo vicioso`,
  },
  it: {
    first: "prima di tutto|per prima cosa|innanzitutto|prima",
    next: "poi|dopo|quindi|in seguito",
    last: "infine|alla fine",
    again: "ricomincia",
    steps: String.raw`\bpassi\b|\bpassaggi\b|\bfasi\b`,
    cycle: String.raw`\bciclo\b|circolo vizioso`,
  },
  pt: {
    first: "primeiro|em primeiro lugar|para começar",
    next: "depois|então|em seguida|a seguir",
    last: "finalmente|por fim|por último|no fim",
    again: "recomeça|começa (?:tudo )?de novo",
    steps: String.raw`\bpassos?\b|\betapas?\b`,
    cycle: String.raw`\bciclo\b|círculo vicioso`,
  },
  ja: {
    first: "まず|最初に|はじめに",
    next: "次に|それから|その後|そして",
    last: "最後に",
    again: "また始ま|繰り返",
    steps: "手順|ステップ|段階",
    cycle: "循環|サイクル",
  },
  zh: {
    first: "首先|先是|第一步",
    next: "然后|接着|接下来|随后|然後|接著|接下來",
    last: "最后|最終|最後",
    again: "重新开始|重新開始|周而复始|周而復始",
    steps: "步骤|步驟",
    cycle: "循环|循環",
  },
  hi: {
    first: "सबसे पहले|पहले",
    next: "फिर|इसके बाद|उसके बाद|तब",
    last: "अंत में|आखिर में",
    again: "फिर से शुरू",
    steps: "चरण|कदम",
    cycle: "चक्र",
  },
};

const wordEnd = String.raw`(?![\p{L}\p{M}])`;

export type Order = "first" | "next" | "last";

/** The place in an order that a sentence's first words give it, and their length with the comma; null if they give none. */
export function readOrder(text: string, language: string): { order: Order; length: number } | null {
  const words = wordsOf(language);
  if (!words) return null;

  const isSpaceless = language.startsWith("ja") || language.startsWith("zh");
  for (const order of ["first", "next", "last"] as const) {
    const match = new RegExp(
      String.raw`^(?:${words[order]})${isSpaceless ? "" : wordEnd}[\s,،、，:]*`,
      "iu",
    ).exec(text);
    if (match) return { order, length: match[0].length };
  }

  return null;
}

/** Whether a sentence says that everything begins again. */
export function leadsBack(text: string, language: string): boolean {
  return matches(text, wordsOf(language)?.again);
}

/** Whether a title announces something that is done step by step. */
export function isStepsTitle(title: string, language: string): boolean {
  return matches(title, wordsOf(language)?.steps);
}

/** Whether a title announces something that goes round in a circle. */
export function isCycleTitle(title: string, language: string): boolean {
  return matches(title, wordsOf(language)?.cycle);
}

function matches(text: string, source: string | undefined): boolean {
  return source !== undefined && new RegExp(source, "iu").test(text);
}

function wordsOf(language: string): SequenceWords | undefined {
  return wordsByLanguage[new Intl.Locale(language).language];
}
