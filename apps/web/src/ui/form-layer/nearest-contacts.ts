import type { HelpContact } from '@zhicheng/contract';

/**
 * The contacts of technical support that a person should ask first: of their own division, then of what it lies in. Where
 * nobody is named for these, all of them.
 *
 * @param path codes of the division and of those that it lies in, from the inside out
 */
export function nearestContacts<C extends Pick<HelpContact, 'divisionCode'>>(
  contacts: readonly C[],
  path: readonly string[],
): readonly C[] {
  const near = path.flatMap((code) => contacts.filter(({ divisionCode }) => divisionCode === code));
  return near.length > 0 ? near : contacts;
}
