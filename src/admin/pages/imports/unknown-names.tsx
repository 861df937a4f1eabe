import { Box, Typography } from '@strapi/design-system';
import type { ImportPreview } from '../../../api/intake/contracts';
import { useText } from '../../shared/use-text';
import type { ImportOrder } from './api';

interface UnknownNamesProps {
  readonly order: ImportOrder;
  readonly preview: ImportPreview;
}

const most = 10;
const listOf = (names: readonly string[]): string => names.slice(0, most).join(', ') + (names.length > most ? ', …' : '');

/** What would be made new: the reader may know it under another name. */
export const UnknownNames = ({ order, preview: { unknownStations, unknownParameters } }: UnknownNamesProps) => {
  const text = useText();
  const stations = unknownStations.map(({ code, name }) => (code === name ? code : `${code} (${name})`));
  const parameters = unknownParameters.map(({ name }) => name);
  const isSilent = (!order.createsStations || stations.length === 0) && (!order.createsParameters || parameters.length === 0);
  if (isSilent) return null;
  return (
    <Box>
      {order.createsStations && stations.length > 0 ? (
        <Typography tag="p">{text('preview.newStations', { count: stations.length, names: listOf(stations) })}</Typography>
      ) : null}
      {order.createsParameters && parameters.length > 0 ? (
        <Typography tag="p">{text('preview.newParameters', { count: parameters.length, names: listOf(parameters) })}</Typography>
      ) : null}
    </Box>
  );
};
