/** Names that browsers still list, with those that the time zone database gives today. */
const currentNames: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** A time zone by the name that it has today, as in "America/New York". */
export function timeZoneLabel(timeZone: string): string {
  return (currentNames[timeZone] ?? timeZone).replaceAll("_", " ");
}

/** The identifier of a zone that somebody wrote or picked: of a city alone the one that ends with it, if there is one. */
export function toTimeZone(text: string): string {
  const name = text.trim();
  const isNamed = (zone: string) => zone.toLowerCase() === name.toLowerCase();
  const isIn = (zone: string) => zone.toLowerCase().endsWith(`/${name.toLowerCase()}`);
  const zones = name === "" ? [] : listTimeZones();

  return (zones.find(isNamed) ?? zones.find(isIn) ?? name).replaceAll(" ", "_");
}

/** All zones that this browser knows, by the names that they have today. */
export function listTimeZones(): string[] {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")].map(timeZoneLabel))].sort();
}

/** The zone of this machine. */
export function getOwnTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
