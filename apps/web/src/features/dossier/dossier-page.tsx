/** The dossier (§4.1.1.2). Being written by the engineer of the dossier pages. */
export function DossierPage() {
  return null;
}
