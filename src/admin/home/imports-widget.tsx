import { Flex, Typography } from '@strapi/design-system';
import { ListImports } from '../../api/intake/contracts';
import { ReadOutcome } from '../shared/read-outcome';
import { StateBadge } from '../shared/state-badge';
import { TextLink } from '../shared/text-link';
import { useDescribe } from '../shared/use-describe';
import { useRead } from '../shared/use-read';
import { useText } from '../shared/use-text';

const last = { team: 'public', limit: '5' };

/** What came in last for the stations that everybody may read. */
export const ImportsWidget = () => {
  const text = useText();
  const describe = useDescribe();
  const imports = useRead(ListImports, last);
  return (
    <ReadOutcome read={imports} loading={text('history.loading')}>
      {({ data }) => (
        <Flex direction="column" alignItems="flex-start" gap={4}>
          {data.length === 0 ? <Typography tag="p">{text('home.imports.empty')}</Typography> : null}
          {data.map((row) => (
            <Flex key={row.id} gap={3} wrap="wrap">
              <TextLink to={`/luminous/imports/${row.id}?team=public`}>{row.fileName ?? text('history.noName')}</TextLink>
              <StateBadge data={row} />
              <Typography tag="time" textColor="neutral600">
                {describe.time(row.importedAt)}
              </Typography>
            </Flex>
          ))}
        </Flex>
      )}
    </ReadOutcome>
  );
};
