import type { ReactNode } from 'react';
import type { Import } from '../../../api/intake/contracts';
import { FactList } from '../../shared/fact-list';
import { Panel } from '../../shared/panel';
import { useDescribe } from '../../shared/use-describe';
import { useText, type TextKey } from '../../shared/use-text';

/** What was sent, and how it was asked for. */
export const Facts = ({ data }: { readonly data: Import }) => {
  const text = useText();
  const describe = useDescribe();
  const layoutOf = ({ format, state }: Import): string => {
    if (format !== null) return describe.format(format);
    return text(state === 'processing' ? 'facts.notYet' : 'facts.unknown');
  };
  const facts: readonly (readonly [TextKey, ReactNode])[] = [
    ['facts.format', layoutOf(data)],
    ['facts.mode', text(`facts.mode.${data.mode}`)],
    ['facts.partial', text(data.isPartial ? 'facts.partial.yes' : 'facts.partial.no')],
    ['facts.reason', data.reason ?? '–'],
    ['facts.finished', data.finishedAt === null ? '–' : describe.time(data.finishedAt)],
    ['facts.size', describe.size(data.fileSizeBytes)],
    ['facts.sha', <code key="sha">{data.fileSha256}</code>],
    ['facts.id', <code key="id">{data.id}</code>],
  ];
  return (
    <Panel heading={text('facts.heading')}>
      <FactList facts={facts.map(([key, value]) => [text(key), value] as const)} />
    </Panel>
  );
};
