/** A text under AES-256-GCM; `place` is bound to it, so that it opens nowhere else. */
export type Sealed = { readonly nonce: Uint8Array<ArrayBuffer>; readonly ciphertext: ArrayBuffer };

const cipher = 'AES-GCM';

/** The browser's cipher: absent where the page did not come over TLS or from this very machine. */
function subtle(): SubtleCrypto | undefined {
  return (globalThis.crypto as { readonly subtle?: SubtleCrypto }).subtle;
}

/** The key (base64) that `ask` gives, ready for use and not to be read again; null where the browser has no cipher. */
export async function readyKey(ask: () => Promise<string>): Promise<CryptoKey | null> {
  const tools = subtle();
  if (!tools) return null;
  const bytes = Uint8Array.from(atob(await ask()), (letter) => letter.charCodeAt(0));
  return tools.importKey('raw', bytes, cipher, false, ['encrypt', 'decrypt']);
}

export async function sealText(key: CryptoKey, place: string, text: string): Promise<Sealed> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const ciphertext = await crypto.subtle.encrypt(algorithm(nonce, place), key, new TextEncoder().encode(text));
  return { nonce, ciphertext };
}

/** Throws for another key, another place, or a ciphertext that was altered. */
export async function openText(key: CryptoKey, place: string, { nonce, ciphertext }: Sealed): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm(nonce, place), key, ciphertext));
}

function algorithm(nonce: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: cipher, iv: nonce, additionalData: new TextEncoder().encode(place) };
}
