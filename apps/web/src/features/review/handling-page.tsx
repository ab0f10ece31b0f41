/** 业务办理. */
export function HandlingPage() {
  return null;
}
