import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { Import } from '../../../api/intake/contracts';
import { Panel } from '../../shared/panel';
import { useDescribe } from '../../shared/use-describe';
import { useText, type TextKey } from '../../shared/use-text';

const List = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[6]};
  overflow-wrap: anywhere;

  dd {
    padding-bottom: ${({ theme }) => theme.spaces[2]};
  }
  ${({ theme }) => theme.breakpoints.medium} {
    grid-template-columns: max-content 1fr;
    gap: ${({ theme }) => theme.spaces[3]} ${({ theme }) => theme.spaces[6]};

    dd {
      padding-bottom: 0;
    }
  }
`;

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
      <List>
        {facts.map(([key, value]) => [
          <Typography key={key} tag="dt" textColor="neutral600">
            {text(key)}
          </Typography>,
          <Typography key={`${key}.value`} tag="dd">
            {value}
          </Typography>,
        ])}
      </List>
    </Panel>
  );
};
