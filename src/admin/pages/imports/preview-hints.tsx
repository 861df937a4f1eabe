import { Box, Typography } from '@strapi/design-system';
import type { FaultCode, ImportFault } from '../../../api/intake/contracts';
import { useText } from '../../shared/use-text';

const hinted = ['station.unknown', 'parameter.unknown', 'result.differs'] as const satisfies readonly FaultCode[];

/** What on this page would mend it, where something would. */
export const PreviewHints = ({ faults }: { readonly faults: readonly ImportFault[] }) => {
  const text = useText();
  const hints = hinted.filter((code) => faults.some((fault) => fault.code === code));
  if (hints.length === 0) return null;
  return (
    <Box>
      {hints.map((code) => (
        <Typography key={code} tag="p">
          {text(`faults.hint.${code}`)}
        </Typography>
      ))}
    </Box>
  );
};
