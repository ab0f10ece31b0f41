import { creditCheckCharacter, identityCheckCharacter } from '@zhicheng/domain';

/** An identity number of nobody, with the right check character: where, when, and which in a row (odd for men). */
export function inventIdentityNumber(region: string, birth: string, sequence: string): string {
  const digits = `${region}${birth}${sequence}`;
  return `${digits}${identityCheckCharacter(digits)}`;
}

/** A credit code of no unit, with the right check character: kind (11 机关, 12 事业单位, 91 企业), region, nine characters. */
export function inventCreditCode(kind: '11' | '12' | '91', region: string, body: string): string {
  const code = `${kind}${region}${body}`;
  return `${code}${creditCheckCharacter(code)}`;
}
