/** Old names that browsers still list, with the current ones in the time zone database. */
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

/** A time zone by its current name, as in "America/New York". */
export function timeZoneLabel(timeZone: string): string {
  return (currentNames[timeZone] ?? timeZone).replaceAll("_", " ");
}

/** The identifier of a typed or picked zone: for a city alone, the zone that ends with it, if there is one. */
export function toTimeZone(text: string): string {
  const name = text.trim();
  const isNamed = (zone: string) => zone.toLowerCase() === name.toLowerCase();
  const isIn = (zone: string) => zone.toLowerCase().endsWith(`/${name.toLowerCase()}`);
  const zones = name === "" ? [] : listTimeZones();

  return (zones.find(isNamed) ?? zones.find(isIn) ?? name).replaceAll(" ", "_");
}

/** All zones that this browser knows, by their current names. */
export function listTimeZones(): string[] {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")].map(timeZoneLabel))].sort();
}

/** This machine's time zone. */
export function getOwnTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
