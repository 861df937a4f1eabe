import type { StyleSpecification } from 'maplibre-gl';
import { designTokens } from '../../../../../lib/design-tokens';
import base from '../../map/base-map.json';
import { roughHalf } from '../../map/projection';
import type { MapPlace } from './read-map-section';

const { colour } = designTokens;

type Position = number[];
type Shape =
  { readonly type: 'LineString'; readonly coordinates: Position[] } | { readonly type: 'Polygon'; readonly coordinates: Position[][] };

const source = (shapes: readonly Shape[]) => ({
  type: 'geojson' as const,
  data: {
    type: 'FeatureCollection' as const,
    features: shapes.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry })),
  },
});

const line = (coordinates: Position[]): Shape => ({ type: 'LineString', coordinates });
const area = (coordinates: Position[][]): Shape => ({ type: 'Polygon', coordinates });

const corners = 48;

/** The same ring as in the picture. */
const ringAround = ({ longitude, latitude }: MapPlace): Shape => {
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const radius = Math.hypot(roughHalf, roughHalf * shrink);
  return line(
    Array.from({ length: corners + 1 }, (_, at) => {
      const turn = (at * 2 * Math.PI) / corners;
      return [longitude + (radius / shrink) * Math.cos(turn), latitude + radius * Math.sin(turn)];
    }),
  );
};

/** The same ground as in the picture, without tiles, letters or pictures to load. */
export const composeStyle = (places: readonly MapPlace[]): StyleSpecification => ({
  version: 8,
  sources: {
    rivers: source(base.rivers.map((river) => line(river.line))),
    lakes: source(base.lakes.map(({ rings }) => area(rings))),
    borders: source(base.borders.map((border) => line(border.line))),
    rough: source(places.filter(({ isRough }) => isRough).map(ringAround)),
  },
  layers: [
    { id: 'land', type: 'background', paint: { 'background-color': colour.card } },
    { id: 'rivers', type: 'line', source: 'rivers', paint: { 'line-color': colour.mark, 'line-width': 1.2 } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': colour.deepGround, 'fill-outline-color': colour.mark } },
    { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colour.field, 'line-dasharray': [5, 2, 1, 2] } },
    { id: 'rough', type: 'line', source: 'rough', paint: { 'line-color': colour.ink, 'line-width': 1.5, 'line-dasharray': [3, 2] } },
  ],
});
