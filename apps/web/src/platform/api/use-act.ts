import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { lines } from 'virtual:endpoints';
import { useRef } from 'react';
import { newId } from '../ids.ts';
import { call, type CommandName, type InputOf, type ReplyTo } from './call.ts';
import { problemOf } from './problem.ts';

type Handed<N extends CommandName> = Pick<
  UseMutationOptions<ReplyTo<N>, Error, InputOf<N>>,
  'onSuccess' | 'onError' | 'onSettled'
>;

/**
 * A command of the contract as a mutation. Each act of a person has its own idempotency key; the same act sent again,
 * because no answer came, keeps it, so that it happens once.
 */
export function useAct<N extends CommandName>(name: N, handed: Handed<N> = {}) {
  const pending = useRef<{ readonly act: string; readonly key: string } | null>(null);
  return useMutation<ReplyTo<N>, Error, InputOf<N>>({
    ...handed,
    mutationKey: [name],
    mutationFn: async (input) => {
      if (!lines[name][2]) return call(name, input);
      const act = JSON.stringify(input);
      const key = pending.current?.act === act ? pending.current.key : newId();
      pending.current = { act, key };
      try {
        const reply = await call(name, input, { key });
        pending.current = null;
        return reply;
      } catch (error) {
        if (wasAnswered(error)) pending.current = null;
        throw error;
      }
    },
  });
}

/** Whether the server has judged the act; else it may have happened, and the key must stay. */
function wasAnswered(error: unknown): boolean {
  const { status } = problemOf(error);
  return status >= 400 && status < 500;
}
