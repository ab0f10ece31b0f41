import type { Generated } from 'kysely';

/** Tables of 0006_sign-in.sql and 0013_known-browsers.sql. */
export interface SignInTables {
  sign_in_puzzle: SignInPuzzleTable;
  password_code: PasswordCodeTable;
  second_factor: SecondFactorTable;
  recovery_code: RecoveryCodeTable;
  browser_key: BrowserKeyTable;
  known_browser: KnownBrowserTable;
}

interface SignInPuzzleTable {
  id: string;
  bound_hmac: Buffer;
  position: number;
  answer: number;
  made_at: string;
}

interface PasswordCodeTable {
  account_id: string;
  code_hmac: Buffer | null;
  made_at: string;
  tries: number;
  sent: number;
  counted_from: string;
}

interface SecondFactorTable {
  id: string;
  account_id: string;
  secret_ciphertext: Buffer;
  secret_alg: string;
  secret_key_id: string;
  made_at: string;
  confirmed_at: string | null;
  last_step: Generated<number>;
}

interface RecoveryCodeTable {
  account_id: string;
  code_hmac: Buffer;
  used_at: string | null;
}

interface BrowserKeyTable {
  browser_hash: Buffer;
  person_id: string;
  key_ciphertext: Buffer;
  key_alg: string;
  key_key_id: string;
  used_at: string;
}

interface KnownBrowserTable {
  browser_hash: Buffer;
  account_id: string;
  used_at: string;
}
