interface Sized {
  readonly total: number;
}

export interface Taken<S> {
  readonly taken: readonly S[];
  readonly leftOut: readonly S[];
}

/** Whole series, in their order, as long as there are no more than `most` observations of them. */
export const takeSeries = <S extends Sized>(series: readonly S[], most: number): Taken<S> => {
  const taken: S[] = [];
  const leftOut: S[] = [];
  let sum = 0;
  for (const one of series) {
    const fits = sum + one.total <= most;
    (fits ? taken : leftOut).push(one);
    if (fits) sum += one.total;
  }
  return { taken, leftOut };
};

/** Strokes of at most so many observations; a longer series is a stroke of its own. */
export const cutStrokes = <S extends Sized>(series: readonly S[], most: number): S[][] => {
  const strokes: S[][] = [];
  let size = Infinity;
  for (const one of series) {
    if (size + one.total > most) {
      strokes.push([]);
      size = 0;
    }
    strokes.at(-1)?.push(one);
    size += one.total;
  }
  return strokes;
};
