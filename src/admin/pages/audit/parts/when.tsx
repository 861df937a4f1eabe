import { useAuditWords } from './use-audit-words';

/** To the second, with the zone, and how long ago. */
export const When = ({ at }: { readonly at: string }) => {
  const { when, ago } = useAuditWords();
  return (
    <time dateTime={at}>
      {when(at)} ({ago(at)})
    </time>
  );
};
