import sharp from "sharp";
import type { PhotoBackground } from "@/remotion/timeline/schema";
import type { BackgroundCase } from "./footage.fixture";

const journey: Pick<PhotoBackground, "from" | "to"> = {
  from: { x: 0, y: 0, width: 1, height: 1 },
  to: { x: 0.3, y: 0.25, width: 0.4, height: 0.4 },
};
export const photos: BackgroundCase[] = [
  {
    name: "a photo under a moving frame",
    file: "photo.jpg",
    background: { kind: "photo", assetKey: "photo.jpg", width: 1201, height: 799, ...journey },
    make: (file) => drawPhoto(1201, 799).jpeg({ quality: 95 }).toFile(file),
  },
  {
    name: "a turned photo",
    file: "turned.jpg",
    background: { kind: "photo", assetKey: "turned.jpg", width: 600, height: 800, ...journey },
    make: (file) => drawPhoto(800, 600).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toFile(file),
  },
  {
    name: "a small photo with holes",
    file: "holes.png",
    background: {
      kind: "photo",
      assetKey: "holes.png",
      width: 240,
      height: 135,
      from: journey.to,
      to: journey.from,
    },
    make: (file) => drawPhoto(240, 135, true).png().toFile(file),
  },
];

/** Shapes with hard edges over a soft ground. */
function drawPhoto(width: number, height: number, hasHoles = false) {
  const discs = Array.from({ length: 24 }, (_, index) => {
    const [x, y, r] = [(index * 397) % width, (index * 211) % height, 9 + ((index * 37) % (height / 6))];

    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${index * 47} 70% 55%)" stroke="#123" stroke-width="2"/>`;
  });
  const ground = hasHoles ? "" : `<rect width="${width}" height="${height}" fill="url(#sky)"/>`;
  const sky = `<defs><linearGradient id="sky" x2="1" y2="1"><stop stop-color="#48a"/><stop offset="1" stop-color="#fb7"/></linearGradient></defs>`;

  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${sky}${ground}${discs.join("")}</svg>`,
    ),
  );
}
