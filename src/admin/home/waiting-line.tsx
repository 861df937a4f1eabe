import { Typography } from '@strapi/design-system';
import type { z } from 'zod';
import type { Endpoint } from '../shared/call';
import { LoadingNotice } from '../shared/loading-notice';
import { TextLink } from '../shared/text-link';
import { useRead } from '../shared/use-read';
import { useText } from '../shared/use-text';

interface WaitingLineProps<S extends z.ZodType> {
  readonly contract: Endpoint<S>;
  /** A constant. */
  readonly query: Readonly<Record<string, string>>;
  /** How many there are on the first page. */
  readonly count: (page: z.output<S>) => number;
  readonly to: string;
  readonly words: 'home.waiting.release' | 'home.waiting.broken' | 'home.waiting.deliveries' | 'home.waiting.requests';
}

/** How many of one kind wait, with the way to them. */
export const WaitingLine = <S extends z.ZodType<{ readonly data: readonly unknown[]; readonly next: string | null }>>({
  contract,
  query,
  count,
  to,
  words,
}: WaitingLineProps<S>) => {
  const text = useText();
  const { answer } = useRead(contract, query);
  if (answer === null) return <LoadingNotice>{text('home.waiting.loading')}</LoadingNotice>;
  if ('refusal' in answer) return <TextLink to={to}>{text('home.waiting.unreadable')}</TextLink>;
  const waiting = count(answer.data);
  const said = text(words, { count: waiting });
  if (waiting === 0) return <Typography tag="p">{said}</Typography>;
  const { data, next } = answer.data;
  const areMore = next !== null && waiting === data.length;
  return <TextLink to={to}>{areMore ? text('home.waiting.many', { said }) : said}</TextLink>;
};
