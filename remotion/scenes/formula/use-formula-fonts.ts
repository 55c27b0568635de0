import { useEffect, useState } from "react";
import { cancelRender, continueRender, delayRender } from "remotion";

/** The faces that KaTeX's stylesheet sets formulas in; each file has some twenty kilobytes. */
const fonts = [
  ...["16px KaTeX_Main", "bold 16px KaTeX_Main", "italic 16px KaTeX_Math", "16px KaTeX_AMS"],
  ...["16px KaTeX_Size1", "16px KaTeX_Size2", "16px KaTeX_Size3", "16px KaTeX_Size4"],
  ...["16px KaTeX_Caligraphic", "16px KaTeX_SansSerif"],
];

/** Whether the faces of formulas have loaded; until then it holds back the frame. Only scenes with a formula ask for them. */
export function useFormulaFonts(): boolean {
  const [handle] = useState(() => delayRender("Load the fonts of formulas"));
  const [areLoaded, setAreLoaded] = useState(false);

  useEffect(() => {
    Promise.all(fonts.map((font) => document.fonts.load(font)))
      .then(() => {
        setAreLoaded(true);
      })
      .catch((error: unknown) => cancelRender(error));
  }, []);

  useEffect(() => {
    if (areLoaded) continueRender(handle);

    // A scene that is left before its fonts have come holds back no other.
    return () => continueRender(handle);
  }, [areLoaded, handle]);

  return areLoaded;
}
