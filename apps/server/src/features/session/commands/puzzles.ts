import { sql } from 'kysely';
import { normalLogin } from '../../../platform/accounts/index.ts';
import { readNow, type Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { drawPuzzle, puzzleSize, randomPosition } from '../puzzle/draw-puzzle.ts';
import { randomSum, typedNumber } from '../puzzle/sum-in-words.ts';

/** The attempt that a puzzle is made for: one made for another 登录名 or another address does not count. */
export interface PuzzledAttempt {
  readonly loginName: string | null;
  readonly token: string | null;
  readonly address: string;
}

export interface Solution {
  readonly puzzleId: string;
  readonly position?: number | undefined;
  readonly answer?: string | undefined;
}

const TOLERANCE_PIXELS = 6;

/** 拖动滑块完成验证: keeps where the piece belongs and gives the pictures, with a sum in words beside them. */
export async function makePuzzle(db: Db, keys: Keys, attempt: PuzzledAttempt) {
  const position = randomPosition();
  const { question, answer } = randomSum();
  const id = newId();
  await forgetOld(db);
  await db
    .insertInto('sign_in_puzzle')
    .values({ id, bound_hmac: bindingOf(keys, attempt), position, answer, made_at: await readNow(db) })
    .execute();
  return { id, ...drawPuzzle(position), ...puzzleSize, question };
}

/** Whether the puzzle is solved. However it was answered, it is gone: each is good for one try. */
export async function solvePuzzle(
  db: Db,
  keys: Keys,
  attempt: PuzzledAttempt & { readonly solution: Solution | null },
): Promise<boolean> {
  const { solution } = attempt;
  if (solution === null) return false;
  const puzzle = await db
    .deleteFrom('sign_in_puzzle')
    .where('id', '=', solution.puzzleId)
    .returning(['bound_hmac', 'position', 'answer'])
    .returning(sql<boolean>`made_at > clock_timestamp() - interval '2 minutes'`.as('fresh'))
    .executeTakeFirst();
  if (!puzzle?.fresh || !puzzle.bound_hmac.equals(bindingOf(keys, attempt))) return false;
  if (solution.answer !== undefined) return typedNumber(solution.answer) === puzzle.answer;
  return solution.position !== undefined && Math.abs(solution.position - puzzle.position) <= TOLERANCE_PIXELS;
}

function bindingOf(keys: Keys, { loginName, token, address }: PuzzledAttempt): Buffer {
  const who = loginName === null ? `browser ${token ?? ''}` : `name ${normalLogin(loginName)}`;
  return keys.digest('sign-in-puzzle', JSON.stringify([who, address]));
}

async function forgetOld(db: Db): Promise<void> {
  await sql`
    delete from sign_in_puzzle where id in (
      select id from sign_in_puzzle where made_at < clock_timestamp() - interval '3 minutes'
      limit 100 for update skip locked
    )`.execute(db);
}
