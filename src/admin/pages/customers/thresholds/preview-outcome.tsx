import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { PreviewedExceedance, ThresholdPreview } from '../../../../plugins/notifications/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { FactList } from '../../../shared/fact-list';
import { Notice } from '../../../shared/notice';
import { ProblemNotice } from '../../../shared/problem-notice';
import { useDescribe } from '../../../shared/use-describe';
import { useText } from '../../../shared/use-text';
import { LevelBadge } from '../../exceedances/exceedance-badges';
import type { Preview } from './use-preview';

const shownOnes = 10;

const Counts = ({ found }: { readonly found: ThresholdPreview }) => {
  const text = useText();
  const { observations, exceedances, subjects, present } = found;
  const opened = ({ opened, critical, standing }: Pick<typeof exceedances, 'opened' | 'critical' | 'standing'>): string =>
    text('threshold.preview.openedOf', { opened, critical, standing });
  return (
    <FactList
      facts={[
        [text('threshold.preview.exceedances'), opened(exceedances)],
        [text('threshold.preview.present'), present === null ? null : opened(present.exceedances)],
        [text('threshold.preview.standing'), present === null ? null : text('threshold.preview.becomes', present.standing.counts)],
        [
          text('threshold.preview.observations'),
          text('threshold.preview.outcomes', {
            ...{ judged: observations.judged, clear: observations.clear, warning: observations.warning },
            ...{ critical: observations.critical, indeterminate: observations.indeterminate, undecidable: observations.undecidable },
          }),
        ],
        [text('threshold.preview.subjects'), text('threshold.preview.subjects.count', { total: subjects.total })],
      ]}
    />
  );
};

const Ones = ({ items }: { readonly items: readonly PreviewedExceedance[] }) => {
  const text = useText();
  const describe = useDescribe();
  const columns: readonly Column<PreviewedExceedance>[] = [
    {
      heading: text('threshold.preview.where'),
      cell: ({ subject, group }) => (group === null ? subject.name : `${subject.name}, ${group.name}`),
    },
    { heading: text('threshold.preview.from'), cell: ({ openedAt }) => <time dateTime={openedAt}>{describe.time(openedAt)}</time> },
    {
      heading: text('threshold.preview.to'),
      cell: ({ endedAt }) =>
        endedAt === null ? text('threshold.preview.goesOn') : <time dateTime={endedAt}>{describe.time(endedAt)}</time>,
    },
    { heading: text('threshold.preview.worst'), cell: ({ worstLevel }) => <LevelBadge level={worstLevel} />, kind: 'word' },
  ];
  return (
    <DataTable
      caption={text('threshold.preview.list')}
      columns={columns}
      rows={items}
      keyOf={({ subject, openedAt, variant }) => `${subject.id} ${variant ?? ''} ${openedAt}`}
    />
  );
};

const Found = ({ found }: { readonly found: ThresholdPreview }) => {
  const text = useText();
  const headingId = useId();
  const items = found.exceedances.items.slice(0, shownOnes);
  const rest = found.exceedances.rest + found.exceedances.items.length - items.length;
  return (
    <Box tag="section" background="neutral100" hasRadius padding={4} aria-labelledby={headingId}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h3" variant="delta" id={headingId}>
          {text('threshold.preview.title')}
        </Typography>
        {found.looked.isComplete ? null : (
          <Notice tone="warning" title={text('threshold.preview.partial', { count: found.looked.observationsLeftOut })} />
        )}
        <Counts found={found} />
        {items.length === 0 ? null : <Ones items={items} />}
        {rest === 0 ? null : <Typography>{text('threshold.preview.rest', { count: rest })}</Typography>}
      </Flex>
    </Box>
  );
};

/** What a rule would have done, before anybody saves it. */
export const PreviewOutcome = ({ preview: { isBusy, refusal, found } }: { readonly preview: Preview }) => {
  const text = useText();
  const describe = useDescribe();
  return (
    <>
      {/* Only what is short is read out by itself. */}
      <div role="status">
        {isBusy ? <Typography>{text('threshold.preview.looking')}</Typography> : null}
        {found === null ? null : (
          <Typography>
            {text('threshold.preview.lead', { from: describe.time(found.period.from), to: describe.time(found.period.to) })}
          </Typography>
        )}
      </div>
      {refusal === null ? null : <ProblemNotice refusal={refusal} takesFocus />}
      {found === null ? null : <Found found={found} />}
    </>
  );
};
