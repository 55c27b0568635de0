/** Names that are counted by Roman numerals: "Chapter IV", "World War II". */
export const countedNames: ReadonlySet<string> = new Set(
  (
    "war chapter part act volume book phase type class bowl stage scene title article section level mark rocky apollo " +
    "vol ch chap pt sec art fig no episode season fantasy figure table appendix form unit grade group division"
  ).split(" "),
);

/** Rulers and popes: "Louis XIV" is the fourteenth. */
export const rulers: ReadonlySet<string> = new Set(
  (
    "Louis Henry Edward George Elizabeth Charles James William Richard Philip Napoleon Paul Pius Benedict Francis " +
    "Nicholas Alexander Catherine Peter Ramesses Ramses Ptolemy Gregory Innocent Frederick Ferdinand Leo Friedrich " +
    "Wilhelm John Mary Margaret Christian Gustav Haakon Olav Leopold Umberto Rama Clement Urban Boniface Julius"
  ).split(" "),
);

export const rulerTitles: ReadonlySet<string> = new Set(
  "king queen pope emperor empress tsar czar prince princess kaiser pharaoh sultan shah duke".split(" "),
);

/** Letters behind the points of an address that are said as a word; others of two or three letters are spelled. */
export const spokenDomains: ReadonlySet<string> = new Set(
  "com org net gov edu info dev app shop blog online site me so co html mil name pro".split(" "),
);
/** Endings that make an address of a word with a point in it. */
export const spelledDomains: ReadonlySet<string> = new Set(
  "io ai tv uk us eu de fr ca fm gg xyz in jp cn ru au".split(" "),
);

/** Books whose chapters and verses are written like a ratio: "Psalm 23:4". */
export const bibleBooks: ReadonlySet<string> = new Set(
  (
    "Genesis Exodus Leviticus Numbers Deuteronomy Joshua Judges Ruth Samuel Kings Chronicles Job Psalm Psalms Proverbs " +
    "Ecclesiastes Isaiah Jeremiah Ezekiel Daniel Hosea Matthew Mark Luke John Acts Romans Corinthians Galatians " +
    "Ephesians Philippians Colossians Thessalonians Timothy Hebrews James Peter Jude Revelation"
  ).split(" "),
);
