import { Flex } from '@strapi/design-system';
import { ExportEvents } from '../../../../plugins/audit/contracts';
import { addressOf } from '../../../shared/call';
import { PageFrame } from '../../../shared/page-frame';
import { PageList } from '../../../shared/page-list';
import { Panel } from '../../../shared/panel';
import { useText } from '../../../shared/use-text';
import { AuditNav } from '../parts/audit-nav';
import { ProofNotice } from '../parts/proof-notice';
import { TakeAlong } from '../parts/take-along';
import { Timeline } from '../parts/timeline';
import { useAuditWords } from '../parts/use-audit-words';
import { SaveEntry } from './save-entry';
import { SaveFilters } from './save-filters';
import { useSaves } from './use-saves';

/** What everybody did, the newest first, one save at a time. */
export const SaveList = () => {
  const text = useText();
  const { who } = useAuditWords();
  const { filter, query, choose, list } = useSaves();
  const nameOf = (actor: string): string =>
    who({ actor, actorName: list.pages?.rows.find((save) => save.actor === actor)?.actorName ?? null });
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <PageFrame title={text('audit.title')} lead={text('audit.lead')}>
      <AuditNav />
      <Panel heading={text('audit.saves')}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <SaveFilters filter={filter} onChoose={choose} nameOf={nameOf} />
          <PageList list={list} loading={text('audit.loading')} empty={text(isNarrowed ? 'audit.none' : 'audit.empty')}>
            {(saves) => (
              <Timeline>
                {saves.map((save) => (
                  <li key={save.save}>
                    <SaveEntry
                      save={save}
                      onChooseActor={(actor) => {
                        choose('actor', actor);
                      }}
                    />
                  </li>
                ))}
              </Timeline>
            )}
          </PageList>
        </Flex>
      </Panel>
      <Panel heading={text('audit.take')}>
        <TakeAlong
          lead="audit.take.list"
          isEmpty={(list.pages?.rows.length ?? 0) === 0}
          files={[
            { label: 'audit.take.csv', address: addressOf(ExportEvents, { query: { ...query, format: 'csv' } }) },
            { label: 'audit.take.jsonl', address: addressOf(ExportEvents, { query: { ...query, format: 'jsonl' } }) },
          ]}
        />
      </Panel>
      <Panel heading={text('audit.proof')}>
        <ProofNotice />
      </Panel>
    </PageFrame>
  );
};
