/**
 * The look of the product in one place: Ant Design's theme, the variables of plain CSS, and the sign-in page read it.
 * Colours are chosen in pairs that keep WCAG AA: every ink has at least 4.5 : 1 on every paper it may stand on.
 */
export const tokens = {
  // Paper and ink: warm greys.
  paper: '#ffffff',
  paperWarm: '#faf9f7',
  page: '#f4f2ef',
  line: '#d8d4cd',
  lineSoft: '#e9e5df',
  lineField: '#aca59a',
  lineStrong: '#8d867c',
  ink: '#23211e',
  inkSoft: '#524d47',
  inkFaint: '#69635b',

  // The official blue.
  blue: '#1d4f91',
  blueDark: '#163f76',
  blueDeep: '#12325e',
  bluePale: '#eaf1f9',
  blueLine: '#b5cbe5',
  onBlue: '#ffffff',
  onBlueSoft: '#cfdff2',

  // 蓝色框: the boxes in which an office writes its opinion.
  opinionLine: '#2f6fbd',
  opinionPaper: '#f4f8fd',

  // Meaning.
  done: '#1b7247',
  donePaper: '#e9f4ed',
  doneLine: '#a3cfb4',
  onDone: '#14532f',
  current: '#ffd95a',
  currentPaper: '#fff8e1',
  currentSoft: '#ffefb8',
  currentLine: '#b98b00',
  onCurrent: '#4a3800',
  warn: '#8a5300',
  warnPaper: '#fff6e5',
  warnLine: '#e6c078',
  stop: '#b3261e',
  stopPaper: '#fdefed',
  stopLine: '#e9b4af',

  // Type. The system's own Chinese faces; documents that imitate paper use a Song face.
  sans: '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "微软雅黑", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
  song: '"Songti SC", SimSun, "宋体", "Noto Serif SC", "Noto Serif CJK SC", serif',
  text: '14px',
  textSmall: '13px',
  textTiny: '12px',
  textLarge: '16px',
  textTitle: '20px',
  lineHeight: '22px',

  // Space: one scale.
  space1: '4px',
  space2: '8px',
  space3: '12px',
  space4: '16px',
  space5: '24px',
  space6: '32px',
  space7: '48px',

  radius: '4px',
  radiusLarge: '6px',
  shadow: '0 1px 2px rgba(35, 33, 30, 0.06)',
  shadowRaised: '0 6px 24px rgba(35, 33, 30, 0.16)',
  focus: '0 0 0 2px #ffffff, 0 0 0 4px #2f6fbd',

  headerHeight: '52px',
  menuWidth: '216px',
} as const;

/** `:root { --blue-dark: … }` for plain CSS. */
export function tokensAsCss(): string {
  const lines = Object.entries(tokens).map(([name, value]) => `  --${kebab(name)}: ${value};`);
  return `:root {\n${lines.join('\n')}\n}\n`;
}

function kebab(name: string): string {
  return name.replace(/([A-Z]|\d+)/g, (part) => `-${part.toLowerCase()}`);
}
