/** The languages of voices, by the code of their Wikipedia. */
export const wikipediaLanguages = ["en", "es", "fr", "hi", "it", "ja", "pt", "zh"] as const;
export type WikipediaLanguage = (typeof wikipediaLanguages)[number];
