export { loadKeys, type Keys } from './keys.ts';
export { proveKeys } from './prove-keys.ts';
export type { Sealed } from './seal.ts';
