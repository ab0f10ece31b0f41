type Kept = { readonly personId: string; readonly place: string; readonly keptAt: string };

const keptForDays = 14;

type Whose = { readonly personId: string; readonly beginning: string; readonly now: string };

/** This person's copies of the place, and whatever of anybody's has been kept too long. */
export function sortKept<K extends Kept>(
  all: readonly K[],
  { personId, beginning, now }: Whose,
): { readonly mine: readonly K[]; readonly tooOld: readonly K[] } {
  const oldest = Date.parse(now) - keptForDays * 86_400_000;
  const isTooOld = ({ keptAt }: K): boolean => Date.parse(keptAt) < oldest;
  return {
    tooOld: all.filter(isTooOld),
    mine: all.filter((kept) => !isTooOld(kept) && kept.personId === personId && kept.place.startsWith(beginning)),
  };
}
