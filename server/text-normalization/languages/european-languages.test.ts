import { describe, expect, it } from "vitest";
import { spoken } from "../spoken.fixture";

describe("Spanish", () => {
  it.each([
    ["16", "dieciséis"],
    ["1.234.567", "un millón doscientos treinta y cuatro mil quinientos sesenta y siete"],
    ["31.000 casas", "treinta y un mil casas"],
    ["2500000000", "dos mil quinientos millones"],
    ["21 personas y 1 gato", "veintiuna personas y un gato"],
    ["En 1981 nació", "En mil novecientos ochenta y uno nació"],
    ["3,14", "tres coma catorce"],
    ["0,05", "cero coma cero cinco"],
    ["15/8/1947", "quince de agosto de mil novecientos cuarenta y siete"],
    ["a las 10:30 y a la 1:15", "a las diez y media y a la una y cuarto"],
    ["3,50 €", "tres euros con cincuenta"],
    ["$3,5 millones", "tres coma cinco millones de dólares"],
    ["El 50 % de 200 páginas", "El cincuenta por ciento de doscientas páginas"],
    ["384.400 km", "trescientos ochenta y cuatro mil cuatrocientos kilómetros"],
    ["5 m² a -5 °C", "cinco metros cuadrados a menos cinco grados Celsius"],
    ["el siglo XX y Luis XIV", "el siglo veinte y Luis catorce"],
    ["la 1.ª vez, el 3.er día", "la primera vez el tercer día"],
    ["El Sr. García, en EE. UU.", "El señor García en Estados Unidos"],
    ["1914-1918", "mil novecientos catorce a mil novecientos dieciocho"],
    ["3/4 de la NASA", "tres cuartos de la NASA"],
  ])("%s", (written, words) => {
    expect(spoken(written, "es-ES")).toBe(words);
  });

  it("has the decimal point of the script's country", () => {
    expect(spoken("1,234.5", "es-MX")).toBe("mil doscientos treinta y cuatro coma cinco");
  });
});

describe("French", () => {
  it.each([
    ["71", "soixante et onze"],
    ["80", "quatre vingts"],
    ["97", "quatre vingt dix sept"],
    ["1 200 000", "un million deux cent mille"],
    ["1 janvier 2025", "premier janvier deux mille vingt cinq"],
    ["14/07/1789", "quatorze juillet mille sept cent quatre vingt neuf"],
    ["21 heures", "vingt et une heures"],
    ["à 10 h 30", "à dix heures trente"],
    ["3,14", "trois virgule quatorze"],
    ["3,50 €", "trois euros cinquante"],
    ["2,5 milliards €", "deux virgule cinq milliards d'euros"],
    ["80 %", "quatre vingts pour cent"],
    ["100 km/h", "cent kilomètres par heure"],
    ["25 m²", "vingt cinq mètres carrés"],
    ["le XXe siècle", "le vingtième siècle"],
    ["Louis XIV et François Ier", "Louis quatorze et François premier"],
    ["la 2e fois, la 1re", "la deuxième fois la première"],
    ["M. Dupont, p. ex.", "monsieur Dupont par exemple"],
    ["en 44 av. J.-C.", "en quarante quatre avant Jésus Christ"],
    ["l’eau d'aujourd'hui", "l'eau d'aujourd'hui"],
  ])("%s", (written, words) => {
    expect(spoken(written, "fr-FR")).toBe(words);
  });
});

describe("Italian", () => {
  it.each([
    ["28", "ventotto"],
    ["1.861", "milleottocentosessantuno"],
    ["2.000.000", "due milioni"],
    ["1 gennaio 2025", "primo gennaio duemilaventicinque"],
    ["1 persona e 1 gatto", "una persona e un gatto"],
    ["3,14", "tre virgola quattordici"],
    ["alle 10:30", "alle dieci e trenta"],
    ["3,50 €", "tre euro e cinquanta"],
    ["$2,5 miliardi", "due virgola cinque miliardi di dollari"],
    ["80%", "ottanta per cento"],
    ["100 km/h", "cento chilometri orari"],
    ["25 m²", "venticinque metri quadrati"],
    ["il XX secolo", "il ventesimo secolo"],
    ["Luigi XIV", "Luigi quattordicesimo"],
    ["la 1ª volta, il 3º giorno", "la prima volta il terzo giorno"],
    ["il sig. Rossi, per es.", "il signor Rossi per esempio"],
    ["nel 44 a.C.", "nel quarantaquattro avanti Cristo"],
  ])("%s", (written, words) => {
    expect(spoken(written, "it-IT")).toBe(words);
  });
});

describe("Brazilian Portuguese", () => {
  it.each([
    ["16", "dezesseis"],
    ["2.500.000", "dois milhões e quinhentos mil"],
    ["1000000000", "um bilhão"],
    ["1 de janeiro de 2025", "primeiro de janeiro de dois mil e vinte e cinco"],
    ["2 pessoas e 1 gato", "duas pessoas e um gato"],
    ["200 mulheres", "duzentas mulheres"],
    ["2 planetas", "dois planetas"],
    ["3,14", "três vírgula quatorze"],
    ["às 10h30", "às dez e meia"],
    ["R$ 3,50", "três reais e cinquenta centavos"],
    ["US$ 2,5 bilhões", "dois vírgula cinco bilhões de dólares"],
    ["80%", "oitenta por cento"],
    ["100 km/h", "cem quilômetros por hora"],
    ["o século XX", "o século vinte"],
    ["Dom Pedro II", "Dom Pedro segundo"],
    ["a 1ª vez, o 3º dia", "a primeira vez o terceiro dia"],
    ["o Sr. Silva, p. ex.", "o senhor Silva por exemplo"],
  ])("%s", (written, words) => {
    expect(spoken(written, "pt-BR")).toBe(words);
  });
});
