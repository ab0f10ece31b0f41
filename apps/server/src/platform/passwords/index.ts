export { hashPassword, verifyPassword, spendVerification } from './argon2id.ts';
export { samePassword } from './same-password.ts';
export { oneTimePassword } from './one-time-password.ts';
