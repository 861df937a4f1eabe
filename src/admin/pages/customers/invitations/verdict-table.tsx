import { Typography } from '@strapi/design-system';
import { TeamRole, type BulkLine } from '../../../../plugins/teams/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { ScrollRegion } from '../../../shared/scroll-region';
import { useText } from '../../../shared/use-text';

interface VerdictTableProps {
  readonly lines: readonly BulkLine[];
  /** Whether those who could be invited have been. */
  readonly isDone: boolean;
}

const colourOf = ({ verdict }: BulkLine): 'success600' | 'neutral800' | 'danger600' => {
  if (verdict === 'new') return 'success600';
  return verdict === 'faulty' || verdict === 'beyond-your-rights' ? 'danger600' : 'neutral800';
};

/** What becomes of each line of a table: in the reader's language, the details in the server's words. */
export const VerdictTable = ({ lines, isDone }: VerdictTableProps) => {
  const text = useText();
  const sayRole = (role: string): string => {
    const known = TeamRole.safeParse(role);
    return known.success ? text(`people.role.${known.data}`) : role;
  };
  const columns: readonly Column<BulkLine>[] = [
    { heading: text('faults.line'), cell: ({ line }) => line, kind: 'number' },
    { heading: text('people.email'), cell: ({ email }) => (email === '' ? '–' : email) },
    { heading: text('people.role'), cell: ({ role }) => (role === '' ? '–' : sayRole(role)), kind: 'word' },
    {
      heading: text('invitation.verdict'),
      cell: (line) => (
        <div>
          <Typography tag="p" fontWeight="bold" textColor={colourOf(line)}>
            {isDone && line.verdict === 'new' ? text('invitation.verdict.done') : text(`invitation.verdict.${line.verdict}`)}
          </Typography>
          {line.detail === null ? null : (
            <Typography tag="p" lang="en" textColor="neutral600">
              {line.detail}
            </Typography>
          )}
        </div>
      ),
    },
  ];
  return (
    <ScrollRegion label={text('invitation.verdicts')}>
      <DataTable caption={text('invitation.verdicts')} columns={columns} rows={lines} keyOf={({ line }) => String(line)} />
    </ScrollRegion>
  );
};
