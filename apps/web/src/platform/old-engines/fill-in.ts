import { lacking } from './lacking.ts';

/** Gives an old browser what it lacks. Whatever a browser has is left as it is. */
for (const [place, name, value] of lacking) {
  if (!(name in place)) Object.defineProperty(place, name, { value, writable: true, configurable: true });
}
