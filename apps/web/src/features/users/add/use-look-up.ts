import { useQuery } from '@tanstack/react-query';
import type { LookedUpUser } from '@zhicheng/contract';
import { normaliseIdentityNumber, readIdentityNumber } from '@zhicheng/domain';
import { call } from '../../../platform/api/call.ts';
import { today } from '../../../platform/clock.ts';
import { useSettled } from '../../../platform/use-settled.ts';

/** Whose identity number it is, asked once it is whole and sound: each asking is an entry in the audit log. */
export function useLookUp(unitId: string, typed: string): { found: LookedUpUser | undefined; refusal: unknown } {
  const identityNumber = useSettled(normaliseIdentityNumber(typed), 300);
  const sound = unitId !== '' && readIdentityNumber(identityNumber, today()).ok;
  const { data, error } = useQuery({
    queryKey: ['users.lookUp', unitId, identityNumber],
    queryFn: () => call('users.lookUp', { body: { unitId, identityNumber } }),
    enabled: sound,
    staleTime: 60_000,
    retry: false,
  });
  return { found: sound ? data : undefined, refusal: sound ? error : null };
}
