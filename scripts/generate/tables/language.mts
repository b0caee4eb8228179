/** The languages that documents are written in. */
export type Language = "en" | "zh";

/** The same words in each of them. */
export type InEachLanguage<Words = string> = Readonly<Record<Language, Words>>;
