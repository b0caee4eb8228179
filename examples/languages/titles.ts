/** What the film is called, by language. */
export const titles: Readonly<Record<string, string>> = {
  ar: "مرحبا",
  de: "Willkommen",
  en: "Welcome",
  es: "Bienvenidos",
  fr: "Bienvenue",
  hi: "स्वागत है",
  it: "Benvenuti",
  ja: "ようこそ",
  ko: "환영합니다",
  pt: "Bem-vindos",
  ru: "Добро пожаловать",
  zh: "欢迎",
};
