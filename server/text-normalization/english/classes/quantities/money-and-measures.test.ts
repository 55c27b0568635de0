import { describe, expect, it } from "vitest";
import { spoken } from "../../../spoken.fixture";

describe("money and measures", () => {
  it.each([
    // Money
    ["$7", "seven dollars"],
    ["£1", "one pound"],
    ["$3.05", "three dollars and five cents"],
    ["$3.050", "three dollars and five cents"],
    ["£0.01", "one penny"],
    ["$8.999", "eight point nine nine nine dollars"],
    ["€6m, £40bn, $2.5T", "six million euros forty billion pounds two point five trillion dollars"],
    ["$4.2 million", "four point two million dollars"],
    ["a $2-million prize", "a two million dollar prize"],
    ["$3–4m", "three to four million dollars"],
    ["$3m–$4m", "three million dollars to four million dollars"],
    ["$10.50-$12.50", "ten dollars and fifty cents to twelve dollars and fifty cents"],
    ["-$9, $-9", "minus nine dollars minus nine dollars"],
    ["Rs. 750", "seven hundred fifty rupees"],
    ["USD 12", "twelve U S dollars"],
    ["12 EUR", "twelve euros"],
    ["800 kr and 40 zł", "eight hundred kronor and forty zloty"],
    ["₦300, ₴70", "three hundred naira seventy hryvnia"],
    ["$15/mo", "fifteen dollars per month"],
    ["8 ¢/kWh", "eight cents per kilowatt hour"],
    ["AU$5", "five Australian dollars"],
    // Measures
    ["8 km", "eight kilometers"],
    ["1 kg", "one kilogram"],
    ["0.5 L", "zero point five liters"],
    ["3/4 mi", "three quarters mile"],
    ["2 1/4 lbs", "two and a quarter pounds"],
    ["3-5oz", "three to five ounces"],
    ["3%–5%", "three percent to five percent"],
    ["20 million km", "twenty million kilometers"],
    ["–8 °C", "minus eight degrees Celsius"],
    ["a 6-kg octopus", "a six kilogram octopus"],
    ["a 6 kg octopus", "a six kilogram octopus"],
    [
      "60 mi/h, 30 m/s, 9.8 m/s²",
      "sixty miles per hour thirty meters per second nine point eight meters per second squared",
    ],
    ["12 mg/kg", "twelve milligrams per kilogram"],
    ["40 sq ft and 8 m³", "forty square feet and eight cubic meters"],
    ["500 hPa, 4 GΩ, 12 mA", "five hundred hectopascals four gigaohms twelve milliamps"],
    ["8 GiB at 50 Mbit/s", "eight gibibytes at fifty megabits per second"],
    ["6 in. long, 6 in a row", "six inches long six in a row"],
    ["6 ft 2 in", "six feet two inches"],
    [`6'2"`, "six feet two inches"],
    [`a 32" screen`, "a thirty two inch screen"],
    [`he said "it was 32"`, "he said it was thirty two"],
    ["8' x 10'", "eight foot by ten foot"],
    [`52°31'12"N`, "fifty two degrees thirty one minutes twelve seconds north"],
    [`1 1/16" bolts, 3 dives/wk`, "one and one sixteenth inch bolts three dives per week"],
    [
      "30x40x50 cm, 120 mmHg",
      "thirty by forty by fifty centimeters one hundred twenty millimeters of mercury",
    ],
    ["+/-3 mm, 1-in-10", "plus or minus three millimeters one in ten"],
    ["in 2016 A Star fell", "in twenty sixteen A Star fell"],
  ])("in %s are said: %s", (text, words) => {
    expect(spoken(text).replaceAll(",", "")).toBe(words);
  });
});
