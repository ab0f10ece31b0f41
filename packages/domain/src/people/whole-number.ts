/** A number that tells who somebody is, typed whole: it belongs in no address, where proxies and histories keep it. */
import { normaliseIdentityNumber, readIdentityNumber } from './identity-number.ts';
import { readPhone } from './phone.ts';

/** Whether the text is a sound identity number or a mobile phone. */
export function isWholeNumber(text: string): boolean {
  return readIdentityNumber(text, '9999-12-31').ok || readPhone(text).ok;
}

/** Whether somebody meant to type one, sound or not. */
export function looksLikeNumber(typed: string): boolean {
  return /^(\d{11}|\d{15}|\d{17}[\dX])$/.test(normaliseIdentityNumber(typed));
}
