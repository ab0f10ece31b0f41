/**
 * What we, our packages or pdf.js use although Chromium 86 (360 极速浏览器) does not have it. pdf.js's legacy build fills in
 * what browsers of the last few years lack; these are older. After an upgrade, look at every page and at a PDF in the
 * oldest browser that we promise.
 */
export const lacking: readonly (readonly [place: object, name: string, value: unknown])[] = [
  ...[Array.prototype, String.prototype, Object.getPrototypeOf(Uint8Array.prototype) as object].map(
    (place) => [place, 'at', at] as const,
  ),
  [Array.prototype, 'findLast', findLast],
  [Array.prototype, 'toSpliced', toSpliced],
  [Object, 'hasOwn', hasOwn],
  [Promise, 'withResolvers', withResolvers],
  [ArrayBuffer.prototype, 'transferToFixedLength', transferToFixedLength],
  [Response.prototype, 'bytes', bytes],
  [Blob.prototype, 'bytes', bytes],
];

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLast<T>(this: readonly T[], test: (item: T, index: number, all: readonly T[]) => unknown): T | undefined {
  for (let index = this.length - 1; index >= 0; index -= 1) {
    if (test(this[index] as T, index, this)) return this[index];
  }
  return undefined;
}

function toSpliced<T>(this: readonly T[], ...how: [start: number, remove: number, ...items: T[]]): T[] {
  const copy = [...this];
  copy.splice(...how);
  return copy;
}

function hasOwn(object: object, name: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, name);
}

function withResolvers<T>(this: PromiseConstructor) {
  let resolve!: (value: T | PromiseLike<T>) => void;
  let reject!: (reason: unknown) => void;
  const promise = new this<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** A copy: the original is not detached, which nobody relies on. */
function transferToFixedLength(this: ArrayBuffer, length: number): ArrayBuffer {
  const copy = new ArrayBuffer(length);
  new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy;
}

async function bytes(this: Blob | Response): Promise<Uint8Array> {
  return new Uint8Array(await this.arrayBuffer());
}
