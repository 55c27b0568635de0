type Props = { isPositive: boolean; sizePx: number; color: string };

/** A tick or cross as a drawing: as a character, it would come from whichever font has it. */
export function Mark({ isPositive, sizePx, color }: Props) {
  return (
    <svg
      width={sizePx}
      height={sizePx}
      viewBox="0 0 24 24"
      fill="none"
      stroke={color}
      strokeWidth={3.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ display: "block" }}
    >
      <path d={isPositive ? "M 3 13 L 9 19 L 21 5" : "M 5 5 L 19 19 M 19 5 L 5 19"} />
    </svg>
  );
}
