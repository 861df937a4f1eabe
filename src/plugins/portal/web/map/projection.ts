/** In degrees; west is negative. */
export interface Spot {
  readonly longitude: number;
  readonly latitude: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A part of the world in a picture, in Mercator’s projection: the map that can be moved has the same, so nothing jumps. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Units a degree of longitude. */
  readonly scale: number;
  readonly centre: Spot;
}

const radians = Math.PI / 180;
const kilometresPerDegree = 111.32;

/** In degrees of longitude at the equator, as the longitudes are. */
const toNorthing = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / radians;
const toLatitude = (northing: number): number => (2 * Math.atan(Math.exp(northing * radians)) - Math.PI / 2) / radians;

const round = (value: number): number => Math.round(value * 10) / 10;

export const project = ({ width, height, scale, centre }: Frame, { longitude, latitude }: Spot): Point => ({
  x: round(width / 2 + (longitude - centre.longitude) * scale),
  y: round(height / 2 - (toNorthing(latitude) - toNorthing(centre.latitude)) * scale),
});

interface Fit {
  readonly width: number;
  readonly height: number;
  /** Kept free on each side. */
  readonly margin: number;
  /** In degrees of longitude: a single place is not looked at from so near that nothing else is seen. */
  readonly leastSpan: number;
}

/** The part of the world that shows all of these spots, in its middle. @throws RangeError without any */
export const fitFrame = (spots: readonly Spot[], { width, height, margin, leastSpan }: Fit): Frame => {
  if (spots.length === 0) throw new RangeError('A frame needs something to show.');
  const longitudes = spots.map(({ longitude }) => longitude);
  const northings = spots.map(({ latitude }) => toNorthing(latitude));
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...northings), Math.max(...northings)];
  const scale = Math.min(
    (width - 2 * margin) / Math.max(east - west, leastSpan),
    (height - 2 * margin) / Math.max(north - south, leastSpan),
  );
  return { width, height, scale, centre: { longitude: (west + east) / 2, latitude: toLatitude((south + north) / 2) } };
};

/** The corners of what the frame shows: west, south, east, north. */
export const boundsOf = ({ width, height, scale, centre }: Frame): readonly [number, number, number, number] => {
  const northing = toNorthing(centre.latitude);
  const [across, up] = [width / scale / 2, height / scale / 2];
  return [centre.longitude - across, toLatitude(northing - up), centre.longitude + across, toLatitude(northing + up)];
};

/** How long a kilometre is in the picture, at this latitude. */
export const kilometreAt = ({ scale }: Frame, latitude: number): number => scale / (kilometresPerDegree * Math.cos(latitude * radians));

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** A round distance that takes up to this much of the picture. */
export const composeScaleBar = (frame: Frame, longest: number): { readonly kilometres: number; readonly length: number } => {
  const unit = kilometreAt(frame, frame.centre.latitude);
  const kilometres = steps.findLast((step) => step * unit <= longest) ?? 1;
  return { kilometres, length: round(kilometres * unit) };
};

/** Coordinates rounded to a tenth of a degree may be off by half of that, each way. */
export const roughHalf = 0.05;

/** Of the ring that holds all places which are rounded to this one: up to the corners of their square. */
export const roughRadius = (frame: Frame, { latitude }: Spot): number => {
  const north = roughHalf * kilometresPerDegree;
  const east = north * Math.cos(latitude * radians);
  return round(Math.hypot(north, east) * kilometreAt(frame, latitude));
};
