import { hashSources } from "./hash-sources";

/** The packages whose versions can change a pixel. */
const pictureDependency = /remotion|^react|fontsource|noto-color-emoji|^d3-|topojson|world-atlas|sparticuz/;

let version: Promise<string> | undefined;

/** Hash of everything under `remotion/` that draws videos, and of the packages it draws with: part of every picture's inputs. */
export function getPictureVersion(): Promise<string> {
  version ??= hashSources({
    folder: "remotion",
    // Samples, and where they are looked at.
    except: ["fixtures", "studio"],
    packages: pictureDependency,
  });

  return version;
}
