import "@fontsource-variable/bricolage-grotesque/opsz.css";
import "@fontsource-variable/fraunces/opsz-italic.css";
import "@fontsource-variable/fraunces/opsz.css";
import "@fontsource-variable/inter/opsz.css";
import "@fontsource-variable/jetbrains-mono/index.css";
import "@fontsource-variable/noto-sans-arabic/index.css";
import "@fontsource-variable/noto-sans-devanagari/index.css";
import "@fontsource-variable/noto-sans-hebrew/index.css";
import "@fontsource-variable/noto-sans-jp/index.css";
import "@fontsource-variable/noto-sans-kr/index.css";
import "@fontsource-variable/noto-sans-sc/index.css";
import "@fontsource-variable/noto-sans-thai/index.css";
import "@fontsource-variable/space-grotesk/index.css";
import "@infolektuell/noto-color-emoji/index.css";
import "katex/dist/katex.min.css";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { cancelRender, continueRender, delayRender } from "remotion";
import { fontRequests, listCharacters } from "./font-requests";
import type { ThemeId } from "./timeline/schema";

type FontGateProps = {
  themeId: ThemeId;
  language: string;
  /** All text that may be drawn. Fonts come in parts, and only the parts that the text needs are loaded. */
  text: string;
  children: ReactNode;
};

/** Holds back its children, and the frame with them, until every font they need has loaded. */
export function FontGate({ themeId, language, text, children }: FontGateProps) {
  const [handle] = useState(() => delayRender("Load the fonts"));
  const [areFontsLoaded, setAreFontsLoaded] = useState(false);
  const characters = useMemo(() => listCharacters(text, language), [text, language]);

  useEffect(() => {
    const requests = fontRequests({ themeId, language, characters });

    Promise.all(requests.map((request) => document.fonts.load(request.font, request.characters)))
      .then(() => {
        setAreFontsLoaded(true);
      })
      .catch((error: unknown) => cancelRender(error));
  }, [themeId, language, characters]);

  useEffect(() => {
    // After the commit that mounts the children, so that no frame is shot without them.
    if (areFontsLoaded) continueRender(handle);
  }, [areFontsLoaded, handle]);

  return areFontsLoaded ? children : null;
}
