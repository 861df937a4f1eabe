import { Box, Typography } from '@strapi/design-system';
import type { ImportFault } from '../../../api/intake/contracts';
import type { Refusal } from './api';
import { DataTable, type Column } from './data-table';
import { Notice } from './notice';
import { ScrollRegion } from './scroll-region';
import { useText } from './use-text';

interface RejectedNoticeProps {
  readonly refusal: Refusal;
  readonly faults: readonly ImportFault[];
  readonly createsStations: boolean;
}

const namesTheOption = ({ code }: ImportFault): boolean => code === 'station.unknown';

const keyOf = ({ line, column, reason }: ImportFault): string => `${String(line)}/${column ?? ''}/${reason}`;

/** Every line that must be corrected, as far as the server lists them. */
export const RejectedNotice = ({ refusal, faults, createsStations }: RejectedNoticeProps) => {
  const text = useText();
  const count = refusal.faultCount ?? faults.length;
  const columns: readonly Column<ImportFault>[] = [
    { heading: text('faults.line'), cell: ({ line }) => line, kind: 'number' },
    { heading: text('faults.column'), cell: ({ column }) => column ?? '–' },
    { heading: text('faults.value'), cell: ({ value }) => value ?? '–' },
    { heading: text('faults.reason'), cell: ({ reason }) => reason },
  ];
  return (
    <Notice tone="danger" title={text('problem.import.rejected.title')} takesFocus>
      <Typography tag="p">
        <strong>{text('faults.total', { count })}</strong>.{' '}
        {count > faults.length ? text('faults.listed', { listed: faults.length }) : null}
      </Typography>
      <Typography tag="p">{text('problem.import.rejected.remedy')}</Typography>
      {!createsStations && faults.some(namesTheOption) ? <Typography tag="p">{text('faults.unknownStations')}</Typography> : null}
      <Box paddingTop={3}>
        <ScrollRegion label={text('faults.caption')}>
          <DataTable caption={text('faults.caption')} columns={columns} rows={faults} keyOf={keyOf} />
        </ScrollRegion>
      </Box>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={3}>
        {text('problem.requestId', { id: refusal.requestId })}
      </Typography>
    </Notice>
  );
};
