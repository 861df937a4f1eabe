/** The list with the item or without it. */
export const toggle = <T>(list: readonly T[], item: T, isTicked: boolean): readonly T[] => {
  const others = list.filter((one) => one !== item);
  return isTicked ? [...others, item] : others;
};
