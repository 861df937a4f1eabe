import { Flex, Typography } from '@strapi/design-system';
import type { Import } from '../../../api/intake/contracts';
import { StateBadge } from '../../shared/state-badge';
import { useDescribe } from '../../shared/use-describe';
import { useText } from '../../shared/use-text';

/** Where an import stands, and who sent it when. */
export const Lead = ({ data }: { readonly data: Import }) => {
  const text = useText();
  const describe = useDescribe();
  return (
    <Flex gap={3} wrap="wrap">
      <StateBadge data={data} />
      <Typography tag="p" variant="epsilon" textColor="neutral600">
        {text('detail.lead', { when: describe.time(data.importedAt), who: describe.actor(data.importedBy) })}
      </Typography>
    </Flex>
  );
};
