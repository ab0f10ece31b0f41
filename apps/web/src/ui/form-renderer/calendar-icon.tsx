/** The drawing of a calendar; its button says what it opens. */
export function CalendarIcon() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <path d="M4 6.500h16v13H4zM4 10.500h16M8 3.500v4M16 3.500v4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
