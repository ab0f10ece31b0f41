/** Puts a text on the clipboard; also where the page came without TLS, as inside many an office's net. False where neither way works. */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Inside a dialog, which else would take the focus back.
  (document.activeElement?.closest('[role="dialog"]') ?? document.body).append(field);
  field.select();
  // The old way is the only one without TLS.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
