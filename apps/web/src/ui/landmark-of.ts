/** Where a card or a hint about an element is drawn: inside the landmark the element is in, so that readers find it there. */
export function landmarkOf(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>('[role="dialog"], main') ?? document.body;
}
