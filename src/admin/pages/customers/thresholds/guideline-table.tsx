import { Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { Guideline } from '../../../../api/guideline/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { thresholdPermissions } from '../../../shared/permissions';
import { ReasonedButton } from '../../../shared/reasoned-button';
import { useMay } from '../../../shared/use-may';
import { useText } from '../../../shared/use-text';

const join = (parts: readonly (string | null)[], separator: string): string => parts.filter((part) => part !== null).join(separator);

const rangeOf = ({ lowest, highest }: Guideline): string | null =>
  lowest === null && highest === null ? null : `${lowest ?? '…'}–${highest ?? '…'}`;

export const valueOf = (guideline: Guideline): string =>
  join([guideline.amount ?? rangeOf(guideline) ?? guideline.expression, guideline.unit ?? guideline.unitText], ' ');

export const sourceOf = ({ publisher, name, standing, protectionLevel }: Guideline): string =>
  join([publisher, name, standing, protectionLevel], ', ');

/** A name of the source, in the source's language. */
const Foreign = ({ children }: { readonly children: string }) => <span lang="en">{children}</span>;

interface GuidelineTableProps {
  readonly guidelines: readonly Guideline[];
  readonly onChoose: (guideline: Guideline) => void;
}

export const GuidelineTable = ({ guidelines, onChoose }: GuidelineTableProps) => {
  const text = useText();
  const reasonId = useId();
  const reason = useMay(thresholdPermissions.manage) ? undefined : text('threshold.noPermission');
  const columns: readonly Column<Guideline>[] = [
    { heading: text('guideline.parameter'), cell: ({ parameterName }) => <Foreign>{parameterName}</Foreign> },
    { heading: text('guideline.value'), cell: (guideline) => <Foreign>{valueOf(guideline)}</Foreign> },
    { heading: text('guideline.source'), cell: (guideline) => <Foreign>{sourceOf(guideline)}</Foreign> },
    { heading: text('guideline.water'), cell: ({ medium, ecosystem }) => <Foreign>{join([medium, ecosystem], ', ')}</Foreign> },
    { heading: text('guideline.notes'), cell: ({ notes }) => (notes === null ? '–' : <Foreign>{notes}</Foreign>) },
    {
      heading: text('people.actions'),
      cell: (guideline) => (
        <ReasonedButton
          reason={reason}
          sharedReasonId={reasonId}
          size="S"
          variant="tertiary"
          label={text('guideline.adoptNamed', { name: guideline.parameterName, source: sourceOf(guideline) })}
          onClick={() => {
            onChoose(guideline);
          }}
        >
          {text('guideline.adopt')}
        </ReasonedButton>
      ),
    },
  ];
  return (
    <>
      <DataTable caption={text('guideline.list')} columns={columns} rows={guidelines} keyOf={({ id }) => id} isWide />
      {reason === undefined ? null : (
        <Typography id={reasonId} variant="pi" textColor="neutral600">
          {reason}
        </Typography>
      )}
    </>
  );
};
