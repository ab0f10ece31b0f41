export { base32 } from './base32.ts';
export { forgetSecondFactor } from './forget-second-factor.ts';
export { codeAt, stepOf, stepOfCode } from './one-time-code.ts';
export { newRecoveryCodes, plainRecoveryCode } from './recovery-codes.ts';
