// Checks the hash chain of one application without the system that made it:
//
//   node check-chain.mjs chain.json [HEAD]
//
// chain.json is what GET /api/applications/{id}/chain answers; HEAD is the chain head (链首) printed on a receipt of 提交.
// Prints the head of the chain; exits 1 where a link is broken, or where HEAD is not in the chain. Needs only Node.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What is wrong with a link that must follow the hash `prev`; undefined where nothing is. */
function faultOf(entry, prev, seq, applicationId) {
  const { alg, v, province, type, typeVersion, at, actorRef, payloadHash, payload, salt } = entry;
  if (!['sha256', 'sm3'].includes(alg) || v !== 1) return `its form (${alg}, v ${v}) is not known here`;
  if (entry.seq !== seq) return `it stands where number ${seq} should`;
  if (entry.prev !== prev) return 'it does not follow the one before it';
  // A payload may be withheld (null): its hash still stands in the chain.
  const hashOf = (first, encoding, rest) => createHash(alg).update(first, encoding).update(rest).digest('hex');
  if (payload !== null && hashOf(salt ?? '', 'hex', payload) !== payloadHash) {
    return 'its payload is not the one that was hashed';
  }
  // The envelope in canonical form (RFC 8785): no spaces, and keys in this order.
  const said = { actorRef, alg, applicationId, at, payload_hash: payloadHash, province, seq, type, typeVersion, v };
  return hashOf(prev, 'utf8', JSON.stringify(said)) === entry.hash ? undefined : 'its hash is not that of its content';
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

const [file, head] = process.argv.slice(2);
if (file === undefined) stop('usage: node check-chain.mjs chain.json [HEAD]');
const { applicationId, entries } = JSON.parse(readFileSync(file, 'utf8'));
if (!Array.isArray(entries) || entries.length === 0) stop('there is no entry in this chain');
let prev = '';
for (const [index, entry] of entries.entries()) {
  const fault = faultOf(entry, prev, index + 1, applicationId);
  if (fault !== undefined) stop(`BROKEN at entry ${index + 1}: ${fault}`);
  prev = entry.hash;
}
if (head !== undefined && !entries.some(({ hash }) => hash === head)) stop(`the head ${head} is not in this chain`);
console.log(`${entries.length} entries, whole\nhead ${prev}`);
