import { Flex, Typography } from '@strapi/design-system';
import { PageList } from '../../../shared/page-list';
import { useText } from '../../../shared/use-text';
import { Timeline } from '../parts/timeline';
import { useAuditWords } from '../parts/use-audit-words';
import type { RecordName } from '../parts/use-record-read';
import { SaveEntry } from '../saves/save-entry';
import { useRelatedSaves } from './use-related-saves';

/** What was done to a record and to everything that hangs on it, one save at a time. */
export const RelatedSaves = ({ record }: { readonly record: RecordName }) => {
  const text = useText();
  const { type } = useAuditWords();
  const { list, parts } = useRelatedSaves(record);
  const types = parts.map((part) => text('audit.related.part', { type: type(part.type), count: part.count })).join(', ');
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {parts.length === 0 ? null : <Typography tag="p">{text('audit.related.is', { types })}</Typography>}
      <PageList list={list} loading={text('audit.loading')} empty={text('audit.empty')}>
        {(saves) => (
          <Timeline>
            {saves.map((save) => (
              <li key={save.save}>
                <SaveEntry save={save} />
              </li>
            ))}
          </Timeline>
        )}
      </PageList>
    </Flex>
  );
};
