-- 解锁 forgets what was counted in every browser that knows the account.
CREATE INDEX known_browser_by_account ON known_browser (account_id);
