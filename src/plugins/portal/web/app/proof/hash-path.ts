const sha256 = async (...parts: readonly Uint8Array[]): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(parts.flatMap((part) => [...part]))));

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** RFC 6962, 2.1. */
export const hashLeaf = async (leaf: Uint8Array): Promise<Uint8Array> => sha256(leafPrefix, leaf);

interface Place {
  readonly index: number;
  readonly size: number;
}

const isPlace = ({ index, size }: Place): boolean =>
  Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;

/** Whether the part beside the way stands to the left, lowest first: which is where the last leaf of an uneven level skips some levels. */
const sidesOf = ({ index, size }: Place): readonly boolean[] => {
  const sides: boolean[] = [];
  let at = index;
  let last = size - 1;
  while (last > 0) {
    if (at % 2 === 1 || at !== last) sides.push(at % 2 === 1);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return sides;
};

/** The root that the leaf and the parts beside its way lead to (RFC 9162, 2.1.3.2); null when there are too many of them or too few. */
export const findRoot = async (leaf: Uint8Array, place: Place, proof: readonly Uint8Array[]): Promise<Uint8Array | null> => {
  if (!isPlace(place)) return null;
  const sides = sidesOf(place);
  if (sides.length !== proof.length) return null;
  let under = await hashLeaf(leaf);
  for (const [step, beside] of proof.entries()) {
    under = sides[step] === true ? await sha256(nodePrefix, beside, under) : await sha256(nodePrefix, under, beside);
  }
  return under;
};
