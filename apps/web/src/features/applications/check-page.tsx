/** 检查 and 提交 (§4.1.1.17). Being written by the engineer of the dossier pages. */
export function CheckPage() {
  return null;
}
