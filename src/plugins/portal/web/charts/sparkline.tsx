import type { JSX } from 'react';
import type { Reading } from '../../../../api/station/contracts';
import { scaleReadings, type Mark } from './scale-readings';
import { designTokens } from '../../../../lib/design-tokens';

const { colour } = designTokens;

const frame = { width: 300, height: 64, padding: 7 };

/** Shapes tell the kinds apart without colour: dot measured, hollow triangle down not found, up beyond the range. */
const Shape = ({ x, y, kind }: Mark) => {
  if (kind === 'value') return <circle cx={x} cy={y} r="3.5" fill={colour.mark} />;
  const tip = kind === 'below' ? 5 : -5;
  return (
    <path
      d={`M${String(x - 4)} ${String(y - tip / 1.6)}h8l-4 ${String(tip * 1.3)}z`}
      fill={colour.card}
      stroke={colour.soft}
      strokeWidth="1.5"
    />
  );
};

/** A few readings of one method at a glance. Lines join measured amounts only, never across a "not found". */
export const Sparkline = ({ readings, label }: { readonly readings: readonly Reading[]; readonly label: string }): JSX.Element => {
  const marks = scaleReadings(readings, frame);
  const joined = marks.slice(1).flatMap((mark, index) => {
    const before = marks[index];
    return before?.kind === 'value' && mark.kind === 'value'
      ? [`M${String(before.x)} ${String(before.y)}L${String(mark.x)} ${String(mark.y)}`]
      : [];
  });
  const baseline = frame.height - frame.padding;
  return (
    <svg viewBox={`0 0 ${String(frame.width)} ${String(frame.height)}`} role="img" aria-label={label}>
      <path d={`M0 ${String(baseline)}H${String(frame.width)}`} stroke={colour.line} />
      <path d={joined.join('')} stroke={colour.mark} strokeWidth="1.5" fill="none" />
      {marks.map((mark, index) => (
        <Shape key={index} {...mark} />
      ))}
    </svg>
  );
};
