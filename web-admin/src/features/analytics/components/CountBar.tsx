/** A count as the length of a bar, for the eye alone: the number stands beside it. */
export function CountBar({ count, longest }: { count: number; longest: number }) {
  const length = longest > 0 ? (count / longest) * 100 : 0;
  return (
    <svg
      className="npq-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="npq-bar__length" x="0" y="0" width={length} height="10" />
    </svg>
  );
}
