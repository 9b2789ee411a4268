/**
 * The mark of the portal: a globe cut by its prime meridian, in the colour of the text around it.
 *
 * @param props.size - edge length in CSS pixels
 */
export function MeridianMark({ size }: { size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <circle cx="16" cy="16" r="13" />
      <ellipse cx="16" cy="16" rx="6" ry="13" opacity="0.55" />
      <path d="M3 16h26" opacity="0.55" />
      <path d="M16 1v30" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
