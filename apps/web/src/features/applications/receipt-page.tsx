/** 回执. Being written by the engineer of the dossier pages. */
export function ReceiptPage() {
  return null;
}
