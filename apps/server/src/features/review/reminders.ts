import type { Dependencies } from '../../dependencies.ts';
import { remindOfDeadlines } from './commands/remind-of-deadlines.ts';

const HOUR_MS = 3_600_000;

export interface Reminders {
  /** Looks now, and every hour from now on. */
  readonly start: () => void;
  /** Ends after the look under way. */
  readonly stop: () => Promise<void>;
}

/** Reminds offices of their 报送截止 as long as the server runs. What could not be told is told an hour later. */
export function deadlineReminders(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  onFailure: (error: unknown) => void,
): Reminders {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    looking = clock(db)
      .then((now) => remindOfDeadlines(db, now))
      .catch(onFailure);
  };
  return {
    start: () => {
      look();
      timer = setInterval(look, HOUR_MS).unref();
    },
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
