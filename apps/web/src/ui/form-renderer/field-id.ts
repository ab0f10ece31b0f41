import type { FolderId } from '@zhicheng/domain';

/** The element of a field or a slot: labels, summaries and addresses lead to it. */
export function fieldId(folder: FolderId, rowId: string | null, item: string): string {
  return `field-${folder}-${rowId === null ? '' : `${rowId}-`}${item}`;
}

/** Brings a field into view and puts the cursor there; what can't take it is shown at least. */
export function focusField(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  const control = element.matches('input, textarea, button')
    ? element
    : element.querySelector('input, textarea, button, [tabindex]');
  if (control instanceof HTMLElement) control.focus({ preventScroll: true });
}
