import type { Format, PhotoPlate } from "./timeline/schema";

const rays = [180, 520, 760, 1130, 1480, 1790, 2120]
  .map(
    (x, index) => `<path d="M${x} 0h${90 + 30 * (index % 3)}l-420 1350h-260z" fill="#bfeee6" opacity=".07"/>`,
  )
  .join("");
const bubbles = [310, 420, 365, 1900, 1985, 1840, 2060, 980, 1040]
  .map(
    (x, index) =>
      `<circle cx="${x}" cy="${1180 - 113 * index}" r="${8 + 5 * (index % 4)}" fill="#dff8f0" opacity=".3"/>`,
  )
  .join("");

/** A picture of the sea floor, drawn here so that samples need no file. */
const seaFloor = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1350" viewBox="0 0 2400 1350">
<defs><linearGradient id="sea" x2="0" y2="1"><stop stop-color="#4fb3b5"/><stop offset=".5" stop-color="#15667c"/><stop offset="1" stop-color="#06222f"/></linearGradient></defs>
<rect width="2400" height="1350" fill="url(#sea)"/>${rays}${bubbles}
<path d="M0 1010c300-120 520 20 830-40s540-190 880-80 460-30 690-20v480H0z" fill="#0b3c4b"/>
<path d="M0 1180c380-90 640 40 1010-10s720-120 1390 20v160H0z" fill="#052029"/>
<path d="M1400 640C1400 300 1880 300 1880 640C1880 780 1930 830 1990 880C2050 930 2030 1010 1990 1010C1940 1010 1930 900 1880 900C1850 900 1860 1050 1790 1050C1730 1050 1750 930 1710 930C1670 930 1690 1090 1640 1090C1590 1090 1610 930 1570 930C1530 930 1550 1050 1490 1050C1420 1050 1430 900 1400 900C1350 900 1340 1010 1290 1010C1250 1010 1230 930 1290 880C1350 830 1400 780 1400 640Z" fill="#d9694a"/>
<circle cx="1560" cy="640" r="40" fill="#fff3e0"/><circle cx="1720" cy="640" r="40" fill="#fff3e0"/>
<rect x="1534" y="630" width="52" height="18" rx="9" fill="#1a1210"/><rect x="1694" y="630" width="52" height="18" rx="9" fill="#1a1210"/>
</svg>`;

/** The picture as a data address is this, a slash, and the plate's key: the slash ends up in an XML comment. */
export const samplePhotoBaseUrl = "data:image/svg+xml,%3C!--";

/** A photo that drifts slowly towards its subject, which is kept in the middle where the picture is narrow. */
export function samplePhotoPlate(format: Format): PhotoPlate {
  const isWide = format === "landscape";

  return {
    kind: "photo",
    assetKey: encodeURIComponent(`-->${seaFloor}`),
    width: 2400,
    height: 1350,
    from: isWide ? { x: 0, y: 0, width: 1, height: 1 } : { x: 0.38, y: 0, width: 0.6, height: 1 },
    to: isWide
      ? { x: 0.02, y: 0.01, width: 0.97, height: 0.97 }
      : { x: 0.39, y: 0.01, width: 0.585, height: 0.97 },
  };
}
