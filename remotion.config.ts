import { Config } from "@remotion/cli/config";
import { findBrowser } from "./server/adapters/renderer/find-browser";

/** For Remotion's own commands (`npm run remotion`, `npx remotion compositions`); our renders do not read it. */
const { executable, chromeMode } = findBrowser();
Config.setEntryPoint("remotion/studio/index.ts");
Config.setStudioPort(3200);
Config.setShouldOpenBrowser(false);
Config.setBrowserExecutable(executable);
Config.setChromeMode(chromeMode);
// Samples are data, and Remotion's editing by hand would write into the components.
// Eight times as fast as webpack, with which videos are bundled.
Config.setRspack(true);
Config.setInteractivityEnabled(false);
Config.setAskAIEnabled(false);
