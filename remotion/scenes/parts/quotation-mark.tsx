type Props = { heightPx: number; color: string; isMirrored: boolean };

/** An opening mark as a drawing: as a character its size and place would hang on each face's own glyph. */
export function QuotationMark({ heightPx, color, isMirrored }: Props) {
  const comma =
    "M 40 0 C 14 12 0 34 0 62 C 0 86 14 100 33 100 C 51 100 64 88 64 70 C 64 53 52 42 36 42 C 33 42 30 42 28 43 C 31 29 40 19 54 11 Z";

  return (
    <svg
      width={1.5 * heightPx}
      height={heightPx}
      viewBox="0 0 150 100"
      style={{ display: "block", transform: isMirrored ? "scaleX(-1)" : undefined }}
    >
      <path d={comma} fill={color} />
      <path d={comma} fill={color} transform="translate(80 0)" />
    </svg>
  );
}
