/** 查看详情 (§4.1.1.15). Being written by the engineer of the dossier pages. */
export function FormPage() {
  return null;
}
