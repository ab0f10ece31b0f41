type Attributes = Readonly<Record<string, string | boolean>>;

/** A new element of the page with its attributes and contents; `true` sets an attribute without a value. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...contents: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...contents);
  return made;
}

/** A button that does something. */
export function button(words: string, look: 'submit' | 'link', act: () => void): HTMLButtonElement {
  const made = make('button', { type: look === 'submit' ? 'submit' : 'button', class: `step-${look}` }, words);
  if (look === 'link') made.addEventListener('click', act);
  return made;
}

/** Puts a step in its place; what stands beside the place is out of sight meanwhile (`is-stepping`). */
export function show(host: HTMLElement, step: HTMLElement): void {
  host.replaceChildren(step);
  host.parentElement?.classList.add('is-stepping');
}

export function clear(host: HTMLElement): void {
  host.replaceChildren();
  host.parentElement?.classList.remove('is-stepping');
}
