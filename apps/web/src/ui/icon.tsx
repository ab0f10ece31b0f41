/** The few line drawings that the product uses, in one stroke width. */
const paths = {
  menu: 'M4 6h16M4 12h16M4 18h16',
  bell: 'M6 16V11a6 6 0 1 1 12 0v5l1.500 2h-15L6 16zM10 20.500a2.200 2.200 0 0 0 4 0',
  down: 'M7 10l5 5 5-5',
  right: 'M10 7l5 5-5 5',
  left: 'M14 7l-5 5 5 5',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.500 4.500',
  tick: 'M5 12.500l4.500 4.500L19 7.500',
  clip: 'M8 12.500l6.500-6.500a3 3 0 0 1 4.200 4.200l-8.700 8.700a5 5 0 0 1-7-7l8-8',
  warning: 'M12 4L2.800 20h18.400L12 4zM12 10v5M12 17.500v.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7.500v.5',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.600 2.200c-.8.4-1.100.9-1.100 1.800M12 16.500v.5',
  home: 'M4 11.500L12 4.500l8 7M6.500 10v9.500h11V10',
  file: 'M6 3.500h8l4 4v13H6zM14 3.500v4h4',
  office:
    'M4 20.500h16M6 20.500v-15h12v15M9.500 9h1.500M13 9h1.500M9.500 12.500h1.500M13 12.500h1.500M10.500 20.500v-4h3v4',
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside words: hidden from readers, since the words say it. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
