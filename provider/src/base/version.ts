/** The version of this package, as package.json says it; a test holds the two together. */
export const packageVersion = "0.2.0";
