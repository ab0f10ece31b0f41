import { canonicalJson } from './canonical.ts';

/** The hash functions that a link may name: SHA-256, or SM3 (GB/T 32905). */
export type HashAlgorithm = 'sha256' | 'sm3';

/** What a link of the chain says of its event, without the payload itself, which may be withheld or erased one day. */
export type ChainLink = {
  readonly alg: HashAlgorithm;
  /** GB/T 2260 code of the province. */
  readonly province: string;
  readonly applicationId: string;
  readonly seq: number;
  readonly type: string;
  readonly typeVersion: number;
  /** 'YYYY-MM-DDTHH:mm:ss.sssZ'. */
  readonly at: string;
  /** A pseudonym of who acted. */
  readonly actorRef: string;
  /** Hash of salt ‖ payload, as lower-case hexadecimal digits. */
  readonly payloadHash: string;
};

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const hash = /^[0-9a-f]{64}$/;

/**
 * The text that a link hashes after the hash before it: hash = H(prev ‖ envelope). Its form is version 1 (`v`) and never
 * changes: another form is another version. Throws where the instant or the hash is not written as above.
 */
export function chainEnvelope(link: ChainLink): string {
  if (!instant.test(link.at)) throw new RangeError(`not an instant: ${link.at}`);
  if (!hash.test(link.payloadHash)) throw new RangeError(`not a hash: ${link.payloadHash}`);
  const { payloadHash, ...said } = link;
  return canonicalJson({ ...said, v: 1, payload_hash: payloadHash });
}
