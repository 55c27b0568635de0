/**
 * Signs, codes and short forms of money, with the words for one and for more. Names follow Unicode CLDR's display
 * names, shortened to what is said; the signs are those of its narrow symbols; coins are those of the issuing banks.
 */
export type Currency = { one: string; many: string; coin?: readonly [string, string] };

const cent = ["cent", "cents"] as const;
const penny = ["penny", "pence"] as const;
const dollar = (country: string): Currency => ({
  one: `${country} dollar`,
  many: `${country} dollars`,
  coin: cent,
});
const unchanged = (name: string): Currency => ({ one: name, many: name });

const euro: Currency = { one: "euro", many: "euros", coin: cent };
const yen = unchanged("yen");
const rupee: Currency = { one: "rupee", many: "rupees", coin: ["paisa", "paise"] };
const lira: Currency = { one: "lira", many: "lira" };
const hryvnia = unchanged("hryvnia");
const ruble: Currency = { one: "ruble", many: "rubles" };
const shekel: Currency = { one: "shekel", many: "shekels" };
const peso: Currency = { one: "peso", many: "pesos" };
const real: Currency = { one: "real", many: "reais" };
const zloty = unchanged("zloty");
const bitcoin = unchanged("bitcoin");

/** What stands before an amount, or behind it without a space. */
export const currencySigns: ReadonlyMap<string, Currency> = new Map(
  Object.entries({
    $: { one: "dollar", many: "dollars", coin: cent },
    US$: dollar("U S"),
    C$: dollar("Canadian"),
    CA$: dollar("Canadian"),
    A$: dollar("Australian"),
    AU$: dollar("Australian"),
    NZ$: dollar("New Zealand"),
    HK$: dollar("Hong Kong"),
    S$: dollar("Singapore"),
    NT$: dollar("Taiwan"),
    R$: real,
    "€": euro,
    "£": { one: "pound", many: "pounds", coin: penny },
    "¥": yen,
    "₹": rupee,
    "₨": rupee,
    "₩": unchanged("won"),
    "₺": lira,
    "₴": hryvnia,
    "₽": ruble,
    "₪": shekel,
    "₦": unchanged("naira"),
    "₱": peso,
    "₫": unchanged("dong"),
    "฿": unchanged("baht"),
    "₿": bitcoin,
    "₡": { one: "colon", many: "colones" },
    "₲": { one: "guarani", many: "guaranies" },
    "₵": { one: "cedi", many: "cedis" },
    "₸": unchanged("tenge"),
    "₮": unchanged("tugrik"),
    "₭": unchanged("kip"),
    "₼": unchanged("manat"),
    "₾": unchanged("lari"),
    "¢": { one: "cent", many: "cents" },
  }),
);

/** What stands apart from an amount: before it or behind it. */
export const currencyCodes: ReadonlyMap<string, Currency> = new Map(
  Object.entries({
    USD: dollar("U S"),
    CAD: dollar("Canadian"),
    AUD: dollar("Australian"),
    NZD: dollar("New Zealand"),
    HKD: dollar("Hong Kong"),
    SGD: dollar("Singapore"),
    EUR: euro,
    GBP: { one: "British pound", many: "British pounds", coin: penny },
    JPY: yen,
    CNY: unchanged("yuan"),
    RMB: unchanged("renminbi"),
    INR: { ...rupee, one: "Indian rupee", many: "Indian rupees" },
    KRW: unchanged("won"),
    CHF: { one: "Swiss franc", many: "Swiss francs" },
    SEK: { one: "Swedish krona", many: "Swedish kronor" },
    NOK: { one: "Norwegian krone", many: "Norwegian kroner" },
    DKK: { one: "Danish krone", many: "Danish kroner" },
    PLN: zloty,
    CZK: { one: "Czech koruna", many: "Czech korunas" },
    HUF: unchanged("forint"),
    TRY: lira,
    UAH: hryvnia,
    RUB: ruble,
    ILS: shekel,
    BRL: real,
    MXN: { one: "Mexican peso", many: "Mexican pesos" },
    PHP: { one: "Philippine peso", many: "Philippine pesos" },
    THB: unchanged("baht"),
    VND: unchanged("dong"),
    IDR: unchanged("rupiah"),
    NGN: unchanged("naira"),
    ZAR: unchanged("rand"),
    BTC: bitcoin,
    ETH: unchanged("ether"),
    Rs: rupee,
    Rp: unchanged("rupiah"),
    kr: { one: "krona", many: "kronor" },
    zł: zloty,
    Kč: { one: "koruna", many: "korunas" },
    Ft: unchanged("forint"),
  }),
);

/** Codes that other words are written like: a number before them does not make them money. */
export const currencyOnlyBefore: ReadonlySet<string> = new Set(["Rp", "Ft", "TRY", "PHP"]);
