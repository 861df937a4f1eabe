import { fitText, measureText } from './measure-text';

export interface Name {
  readonly text: string;
  /** Where it would begin, in pixels. */
  readonly x: number;
}

export interface PlacedName extends Name {
  /** 0 is the upper one. */
  readonly row: number;
}

export interface Room {
  readonly left: number;
  readonly right: number;
  readonly fontSize: number;
  /** What stands before each text, in pixels. */
  readonly keyWidth: number;
}

const gap = 14;

/** Each name as near to its place as it fits, in as few rows as keep them apart. */
export const placeNames = (names: readonly Name[], { left, right, fontSize, keyWidth }: Room): PlacedName[] => {
  const ends: number[] = [];
  return names.map((name) => {
    const text = fitText(name.text, fontSize, right - left - keyWidth);
    const width = keyWidth + measureText(text, fontSize);
    const x = Math.max(left, Math.min(name.x, right - width));
    const free = ends.findIndex((end) => end + gap <= x);
    const row = free === -1 ? ends.length : free;
    ends[row] = x + width;
    return { text, x, row };
  });
};

/** One after the other from the left, as words in lines. */
export const lineUpNames = (texts: readonly string[], room: Room): PlacedName[] => {
  let next = room.left;
  const names = texts.map((text) => {
    const width = room.keyWidth + measureText(text, room.fontSize);
    const x = next + width > room.right ? room.left : next;
    next = x + width + gap;
    return { text, x };
  });
  return placeNames(names, room);
};
