import { createHash } from 'node:crypto';
import { NewCustodyEntry } from '../../api/custody/contracts';

export interface DemoChain {
  readonly sample: string;
  readonly entries: readonly NewCustodyEntry[];
}

const day = (sample: string): string => `${sample.slice(-6, -2)}-${sample.slice(-2)}-28`;

const at = (sample: string, time: string): string => `${day(sample)}T${time}:00Z`;

const scan = (sample: string): NewCustodyEntry =>
  NewCustodyEntry.parse({
    stage: 'field-scan',
    to: 'Robin Field (demonstration)',
    receivedAt: at(sample, '16:00'),
    place: 'Wetland pilot',
    sealNumber: `DEMO-${sample}`,
    sealState: 'intact',
    temperatureCelsius: '6.5',
    deviceSerial: 'DEMO-SCANNER-1',
    deviceFirmware: '1.0.0',
  });

const receipt = (sample: string, sealNumber = `DEMO-${sample}`): NewCustodyEntry =>
  NewCustodyEntry.parse({
    stage: 'lab-receipt',
    from: 'Robin Field (demonstration)',
    to: 'Demonstration laboratory',
    relinquishedAt: at(sample, '19:40'),
    receivedAt: at(sample, '19:45'),
    place: 'Reception',
    sealNumber,
    sealState: 'intact',
    temperatureCelsius: '4.0',
    condition: 'as taken',
  });

const lost = NewCustodyEntry.parse({
  stage: 'lab-receipt',
  action: 'gap',
  to: 'Demonstration laboratory',
  gapReason: 'The receipt form was lost (demonstration).',
});

const measured = (sample: string): readonly NewCustodyEntry[] => {
  const fileSha256List = [createHash('sha256').update(sample).digest('hex')];
  const [reader, platform] = ['Plate reader 1 (demonstration)', 'Luminous'];
  return [
    NewCustodyEntry.parse({
      stage: 'plate-reader',
      from: 'Demonstration laboratory',
      to: reader,
      receivedAt: at(sample, '21:10'),
      deviceSerial: 'DEMO-READER-1',
      fileSha256List,
    }),
    NewCustodyEntry.parse({ stage: 'ingestion', from: reader, to: platform, receivedAt: at(sample, '22:00'), fileSha256List }),
  ];
};

/** Invented chains of the demo's own samples: two whole, one with a gap, one whose seal was exchanged, one under way. */
export const composeDemoCustody = (): readonly DemoChain[] => {
  const [gap, broken, open] = ['POND-IN-202511', 'POND-OUT-202511', 'POND-IN-202512'] as const;
  return [
    ...['POND-IN-202510', 'POND-OUT-202510'].map((sample) => ({ sample, entries: [scan(sample), receipt(sample), ...measured(sample)] })),
    { sample: gap, entries: [scan(gap), lost, ...measured(gap)] },
    { sample: broken, entries: [scan(broken), receipt(broken, 'DEMO-OTHER'), ...measured(broken)] },
    { sample: open, entries: [scan(open)] },
  ];
};
