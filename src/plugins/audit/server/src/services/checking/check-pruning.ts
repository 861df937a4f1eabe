import { z } from 'zod';
import type { Sql } from '../../../../../../lib/database';
import { listLostHolds, listPrunings, type Pruning } from '../../queries/retention/list-prunings';
import type { Finding } from './finding';

const Told = z.object({ count: z.string(), digest: z.string() });

const readTold = (detail: string | null): z.infer<typeof Told> | null => {
  try {
    return Told.safeParse(JSON.parse(detail ?? 'null')).data ?? null;
  } catch {
    return null;
  }
};

/** What is noted as pruned must be exactly what an event of the log says, which is sealed and cannot be said later. */
const isAsTold = ({ detail, count, digest, early }: Pruning): boolean => {
  const told = readTold(detail);
  return told !== null && told.count === count && told.digest === digest && early === '0';
};

/** That nothing was pruned but what the log says, nothing before its time, and that no hold was taken away past the log. */
export const checkPruning = async (sql: Sql): Promise<Finding[]> => {
  const prunings = await listPrunings(sql);
  const holds = await listLostHolds(sql);
  return [
    ...prunings.filter((pruning) => !isAsTold(pruning)).map(({ event }): Finding => ({ code: 'pruning-differs', where: `event ${event}` })),
    ...holds.map((event): Finding => ({ code: 'hold-differs', where: `event ${event}` })),
  ];
};
