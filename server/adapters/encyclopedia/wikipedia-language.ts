/** Languages in which a topic is looked up, as far as scripts are narrated in them; by the name of their Wikipedia. */
export const wikipediaLanguages = ["en", "es", "fr", "hi", "it", "ja", "pt", "zh"] as const;
export type WikipediaLanguage = (typeof wikipediaLanguages)[number];
