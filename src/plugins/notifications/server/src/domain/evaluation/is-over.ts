import type { Rule } from './types';

/** What is over holds no more for what stands, however long it went on to hold for what was observed in its time. */
export const isOver = ({ effectiveTo }: Pick<Rule, 'effectiveTo'>, now: string): boolean => effectiveTo !== null && effectiveTo <= now;
