/** Capitals that are read as a word. */
export const wordAcronyms: ReadonlySet<string> = new Set(
  (
    "NASA NATO UNESCO UNICEF OPEC ASAP AIDS COVID PIN SIM RAM ROM NAFTA FIFA NASDAQ FOMO YOLO IKEA LEGO FEMA DARPA " +
    "CERN SWAT POTUS SCOTUS HIPAA OSHA GAAP MIDI CRISPR ASEAN BRICS NORAD INTERPOL NVIDIA ASUS LIDAR RADAR LASER " +
    "SONAR SCUBA CAPTCHA CAD GIF UEFA NIMBY AWOL ZIP NOAA LAN WAN MOMA SARS MERS"
  ).split(" "),
);

/** Capitals of four letters or more that are spelled out although they could be read as a word. */
export const spelledAcronyms: ReadonlySet<string> = new Set(
  "EBITDA ADHD IEEE ISBN HTML HTTP HTTPS OECD NAACP UCLA".split(" "),
);

/** Short words that are written in capitals for emphasis. */
export const emphaticWords: ReadonlySet<string> = new Set(
  (
    "THE AND OR BUT NOT NO YES ALL ANY YOU WE HE SHE THEY THIS THAT NOW ONLY VERY SO MUST CAN DO DID IS ARE WAS BE " +
    "HAS HAD GET GOT GO STOP WIN FREE NEW BEST ONE TWO BIG TOP HOW WHY OUR HIS HER OUT OFF ON IN TO OF UP IF AS BY " +
    "MY ME DAY WAY BAD BUY END FEW OLD OWN RED SAY SEE TEN TOO TRY USE HOT FUN LOW FOR MAX AN"
  ).split(" "),
);

/** Short forms in small letters that are spelled out. */
export const spelledInSmallLetters: ReadonlySet<string> = new Set(
  "ssn otp pnr faq diy usb html css php vpn cpu gpu".split(" "),
);

/** Capitals that could be Roman numerals and are not. */
export const notRoman: ReadonlySet<string> = new Set(
  "CD CDC CV DC DI DM ID LCD MC MCI MD MI MIX CC CI CM DIM LI MM MIMIC XL XXL XX XXX DV IV VI CIVIC".split(
    " ",
  ),
);
