import { Flex, Typography } from '@strapi/design-system';
import type { Retention } from '../../../../plugins/audit/contracts';
import { DataTable, type Column } from '../../../shared/data-table';
import { useText } from '../../../shared/use-text';
import { useAuditWords } from '../parts/use-audit-words';

const Aside = ({ children }: { readonly children: string }) => (
  <Typography variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

const Due = ({ dueCount, heldCount, isCountWhole }: Retention) => {
  const text = useText();
  return (
    <Flex direction="column" alignItems="flex-start">
      <span>{isCountWhole ? dueCount : text('retention.due.more', { count: dueCount })}</span>
      {heldCount === 0 ? null : <Aside>{text('retention.due.held', { count: heldCount })}</Aside>}
    </Flex>
  );
};

/** Each class with its period and how it stands. */
export const ClassTable = ({ classes }: { readonly classes: readonly Retention[] }) => {
  const text = useText();
  const { type, isKnown, when } = useAuditWords();
  const listWords = (types: readonly string[]): string => {
    const others = types.filter((one) => !isKnown(one)).length;
    const known = [...new Set(types.filter(isKnown).map(type))];
    return [...known, ...(others === 0 ? [] : [text('retention.types.others', { count: others })])].join(', ');
  };
  const columns: readonly Column<Retention>[] = [
    { heading: text('retention.class'), cell: ({ name }) => text(`retention.class.${name}`) },
    {
      heading: text('retention.types'),
      cell: ({ name, types }) => (name === 'regulated' ? text('retention.types.rest') : listWords(types)),
    },
    {
      heading: text('retention.years'),
      cell: ({ years, leastYears }) => (
        <Flex direction="column" alignItems="flex-start">
          <span>{text('retention.years.value', { years })}</span>
          <Aside>{text('retention.years.least', { years: leastYears })}</Aside>
        </Flex>
      ),
    },
    { heading: text('retention.due'), cell: (retention) => <Due {...retention} /> },
    {
      heading: text('retention.pruned'),
      cell: ({ prunedCount, prunedAt }) =>
        prunedAt === null ? text('retention.pruned.none') : text('retention.pruned.value', { count: prunedCount, when: when(prunedAt) }),
    },
    { heading: text('retention.ran'), cell: ({ ranAt }) => (ranAt === null ? text('retention.ran.never') : when(ranAt)) },
  ];
  return <DataTable caption={text('retention.classes')} columns={columns} rows={classes} keyOf={({ name }) => name} isWide />;
};
