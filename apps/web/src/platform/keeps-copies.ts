/** Whether this browser keeps a copy of what is typed: only where it has a cipher (over TLS, or on this very machine). */
export function keepsCopies(): boolean {
  return (globalThis.crypto as { readonly subtle?: SubtleCrypto } | undefined)?.subtle !== undefined;
}

/** What is true of what was typed while the server cannot be reached. */
export function whereTypedIs(): string {
  return keepsCopies() ? '已填写的内容不会丢失' : '已填写的内容还在本页，请不要关闭或刷新页面';
}
