import type { ExportRow } from '../contracts/row';
import { attribution, signOf, type ExportAbout, type ExportFormat } from './export-format';

/** A decimal is a JSON number as it stands: exact to the last digit for whoever reads it so. */
const number = (decimal: string | null): string => decimal ?? 'null';

/** Properties are flat, because that is what geographic information systems make columns of; the names are those of the other formats. */
const toProperties = (row: ExportRow): string => {
  const { teamName, latitude, longitude, value, limit, depthM, qualifiers, characteristicName, methodName, utcOffset, ...others } = row;
  const texts = JSON.stringify({ ...others, sign: signOf(row), qualifiers: qualifiers === null ? null : qualifiers.join(';') });
  return `${texts.slice(0, -1)},"depthM":${number(depthM)},"value":${number(value)},"limit":${number(limit)}}`;
};

const toGeometry = ({ latitude, longitude }: ExportRow): string =>
  latitude === null || longitude === null ? 'null' : `{"type":"Point","coordinates":[${longitude},${latitude}]}`;

const toFeature = (row: ExportRow): string =>
  `{"type":"Feature","id":"${row.id}","geometry":${toGeometry(row)},"properties":${toProperties(row)}}`;

/** RFC 7946 allows members of our own beside the features. */
const head = ({ teamName, isPublic, asOf, filters, resultCount }: ExportAbout): string => {
  const about = {
    type: 'FeatureCollection',
    name: `Results of ${teamName}`,
    asOf,
    filters,
    resultCount,
    ...(isPublic ? { attribution } : {}),
  };
  return `${JSON.stringify(about).slice(0, -1)},"features":[`;
};

/**
 * One feature a result: a feature for each station with results inside would show as one row to QGIS and ArcGIS. Coordinates are those of
 * the owner; `datum` says what they refer to, which is a metre or two beside WGS 84 when it is NAD83.
 */
export const geoJsonFormat: ExportFormat = {
  contentType: 'application/geo+json',
  extension: 'geojson',
  async *write(rows, about) {
    yield head(about);
    let separator = '\n';
    for await (const batch of rows) {
      if (batch.length === 0) continue;
      yield separator + batch.map(toFeature).join(',\n');
      separator = ',\n';
    }
    yield '\n]}\n';
  },
};
