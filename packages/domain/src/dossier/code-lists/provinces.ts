/** The first two digits of GB/T 2260, and so of an identity number (GB 11643) and a credit code's region (GB 32100). */
const provinceCodes: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);

/** 71 Taiwan, 81 Hong Kong, 82 Macao, 83 Taiwan residents' permits, 91 abroad are among them. */
export function isProvinceCode(digits: string): boolean {
  return provinceCodes.has(digits);
}
