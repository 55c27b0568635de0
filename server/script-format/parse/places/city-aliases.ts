/** Other names of cities: former names, other spellings, and the names of the best-known cities in the voices' languages. */
const table = `
Kozhikode IN: Calicut
Panaji IN: Goa
Mumbai IN: Bombay, Bombaim
Kolkata IN: Calcutta
Chennai IN: Madras
Bengaluru IN: Bangalore
Varanasi IN: Benares
Beijing CN: Peking, Pékin, Pekín, Pechino, Pequim
Guangzhou CN: Canton
Nanjing CN: Nanking
Xian CN: Xi’an, Chang’an
Istanbul TR: Constantinople, Byzantium, Konstantinopel, Estambul, Istambul
Izmir TR: Smyrna
Trabzon TR: Trebizond
Ho Chi Minh City VN: Saigon
St. Petersburg RU: Petrograd, Leningrad, San Petersburgo, Sankt Petersburg
Volgograd RU: Stalingrad
Kaliningrad RU: Königsberg
Moscow RU: Moskau, Moscou, Moscú, Mosca
Gdansk PL: Danzig
Wroclaw PL: Breslau
Warsaw PL: Warschau, Varsovie, Varsovia, Warszawa
Tokyo JP: Edo, Tokio
Kyiv UA: Kiev, Kiew
Odessa UA: Odesa
Lvov UA: Lviv, Lemberg
Sevastapol UA: Sevastopol
Chernobyl UA: Chornobyl
Makkah SA: Mecca, Mekka, La Mecque, La Meca
Samarqand UZ: Samarkand
Bukhara UZ: Bokhara
Macau MO: Macao
Jakarta ID: Batavia
Oslo NO: Christiania, Kristiania
New York US: New York City, New Amsterdam, Nueva York, Nova York
Washington, D.C. US: Washington, Washington DC
Ft. Worth US: Fort Worth
Mexico City MX: Tenochtitlan, Ciudad de México
Rangoon MM: Yangon
Malacca MY: Melaka
Hannover DE: Hanover
Munich DE: München, Monaco di Baviera
Cologne DE: Köln, Colonia
Antwerpen BE: Antwerp, Anvers, Amberes
Gent BE: Ghent
Brussels BE: Brüssel, Bruxelles, Bruselas
Tel Aviv-Yafo IL: Tel Aviv, Jaffa
Marrakesh MA: Marrakech
Ulaanbaatar MN: Ulan Bator
Busan KR: Pusan
Bur Said EG: Port Said
Cairo EG: Kairo, Le Caire, El Cairo
Hims SY: Homs
Damascus SY: Damaskus, Damas, Damasco
Irbil IQ: Erbil
Kuwait KW: Kuwait City
Guatemala GT: Guatemala City
Tbilisi GE: Tiflis
Thessaloniki GR: Salonica
Athens GR: Athen, Athènes, Atenas, Atene
Rome IT: Rom, Roma
Milan IT: Mailand, Milano, Milán
Venice IT: Venedig, Venise, Venecia, Venezia, Veneza
Florence IT: Florenz, Firenze, Florencia
Naples IT: Neapel, Napoli, Nápoles
Genoa IT: Genua, Gênes, Génova, Genova
Turin IT: Torino
Lisbon PT: Lissabon, Lisbonne, Lisboa, Lisbona
Porto PT: Oporto
Seville ES: Sevilla, Séville, Siviglia, Sevilha
London GB: Londres, Londra
Kingston upon Hull GB: Hull
Edinburgh GB: Édimbourg, Edimburgo
Paris FR: Parigi
Marseille FR: Marseilles
Lyon FR: Lyons
Vienna AT: Wien, Viena
Prague CZ: Prag, Praha, Praga
Copenhagen DK: Kopenhagen, Copenhague
Geneva CH: Genf, Genève, Ginebra, Ginevra
Havana CU: La Habana
Jerusalem IL: Jerusalén, Gerusalemme, Jérusalem
`;

/** Each alias with its city's name in the table and country (ISO 3166-1 alpha-2). */
export const cityAliases = table
  .trim()
  .split("\n")
  .flatMap((line) => {
    const [city = "", names = ""] = line.split(": ");

    return names
      .split(", ")
      .map((alias) => ({ alias, name: city.slice(0, -3), countryCode: city.slice(-2) }));
  });
