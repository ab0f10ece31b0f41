/** 申请调入 as somebody sees it: in whose charge the person is, and whether the asked unit has let them go. */
export type SeenTransfer = {
  readonly released: boolean;
  /** The one who looks has charge of the person's unit, or decides above both. */
  readonly releases: boolean;
};

/** Who asks knows a number, and hears the name that belongs to it only once the person is theirs. */
export function seesNameInTransfer({ released, releases }: SeenTransfer): boolean {
  return released || releases;
}
