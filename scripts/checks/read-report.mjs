/**
 * Counts a JSON report of Vitest. A skipped test counts as failed, as does a file that could not be loaded.
 * @returns {{ passed: number, failures: string[] }}
 */
export function readReport({ testResults }) {
  let passed = 0;
  const failures = [];
  for (const { name: file, message, status, assertionResults } of testResults) {
    const unsuccessful = assertionResults.filter((test) => test.status !== 'passed');
    passed += assertionResults.length - unsuccessful.length;
    for (const { fullName, status: how, failureMessages } of unsuccessful) {
      failures.push([`${file}: ${fullName} (${how})`, ...(failureMessages ?? [])].join('\n'));
    }
    if (status === 'failed' && unsuccessful.length === 0) failures.push(`${file}: ${message}`);
  }
  return { passed, failures };
}
