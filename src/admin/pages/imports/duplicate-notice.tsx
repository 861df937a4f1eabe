import { Flex, Typography } from '@strapi/design-system';
import type { Import } from '../../../api/intake/contracts';
import { Notice } from '../../shared/notice';
import { TextLink } from '../../shared/text-link';
import { useDescribe } from '../../shared/use-describe';
import { useText } from '../../shared/use-text';

interface DuplicateNoticeProps {
  readonly team: string;
  readonly earlier: Import;
}

/** Not an error: what the sender wanted is already so. */
export const DuplicateNotice = ({ team, earlier }: DuplicateNoticeProps) => {
  const text = useText();
  const describe = useDescribe();
  const values = {
    file: earlier.fileName ?? text('outcome.unnamed'),
    when: describe.time(earlier.importedAt),
    who: describe.actor(earlier.importedBy),
  };
  return (
    <Notice tone="info" title={text('outcome.duplicate')} takesFocus>
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography tag="p">{text('outcome.duplicateText', values)}</Typography>
        <TextLink to={`/luminous/imports/${earlier.id}?team=${team}`}>{text('outcome.seeEarlier')}</TextLink>
      </Flex>
    </Notice>
  );
};
