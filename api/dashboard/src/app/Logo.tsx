/** Streams that join. */
export function Logo() {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="var(--t-accent)"
      strokeWidth="2.25"
      strokeLinecap="round"
      aria-hidden
    >
      <path d="M3 6c5 0 6.5 6 11 6h7" />
      <path d="M3 12h8" />
      <path d="M3 18c5 0 6.5-6 11-6" />
    </svg>
  );
}
