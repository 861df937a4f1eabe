import type { JSX } from 'react';
import { useWatch } from 'react-hook-form';
import type { EffectivePreferences } from '../../../../../notifications/contracts/preference-routes';
import { weekdays } from '../../../../../notifications/contracts/preferences';
import { settingsText } from '../../locales/notification-settings';
import { SelectField, TextField, TickList } from '../../parts/contract-fields';
import type { Fields, Layer } from './read-chosen';

interface TimeFieldsProps {
  readonly told: EffectivePreferences;
  readonly layer: Layer;
}

const DigestFields = ({ layer }: Pick<TimeFieldsProps, 'layer'>): JSX.Element => {
  const kind = useWatch<Fields, 'chosen.digest.kind'>({ name: 'chosen.digest.kind' });
  return (
    <>
      <SelectField
        name="chosen.digest.kind"
        label={settingsText.when}
        hint={settingsText.whenHint}
        options={[
          { value: '', label: settingsText.asItIs[layer] },
          { value: 'at-once', label: settingsText.digests['at-once'] },
          { value: 'hourly', label: settingsText.digests.hourly },
          { value: 'daily', label: settingsText.dailyChoice },
        ]}
      />
      {kind === 'daily' ? <TextField name="chosen.digest.at" type="time" label={settingsText.at} fault={settingsText.atFault} /> : null}
    </>
  );
};

const SpanFields = (): JSX.Element => (
  <>
    <TextField name="chosen.quietHours.from" type="time" label={settingsText.from} fault={settingsText.atFault} />
    <TextField name="chosen.quietHours.to" type="time" label={settingsText.to} fault={settingsText.atFault} />
    <TickList
      name="chosen.quietHours.days"
      label={settingsText.days}
      fault={settingsText.daysFault}
      options={weekdays.map((value) => ({ value, label: settingsText.weekdays[value] }))}
    />
  </>
);

const QuietFields = ({ told: { quietHours }, layer }: TimeFieldsProps): JSX.Element => {
  const kind = useWatch<Fields, 'quiet'>({ name: 'quiet' });
  const { value } = quietHours;
  const now = value === null ? settingsText.noQuiet : settingsText.span(value.from, value.to);
  const { as, none, own } = settingsText.quietChoices;
  return (
    <>
      <SelectField
        name="quiet"
        label={settingsText.quiet}
        hint={`${settingsText.quietHint} ${settingsText.quietNow(now)}`}
        options={[
          { value: 'as', label: as[layer] },
          { value: 'none', label: none },
          { value: 'own', label: own },
        ]}
      />
      {kind === 'own' ? <SpanFields /> : null}
    </>
  );
};

const ZoneField = ({ told: { chosen, timeZone } }: Pick<TimeFieldsProps, 'told'>): JSX.Element => {
  const mine = chosen.timeZone;
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), ...(mine === undefined ? [] : [mine])])];
  return (
    <SelectField
      name="chosen.timeZone"
      label={settingsText.zone}
      hint={settingsText.zoneHint}
      fault={settingsText.zoneFault}
      options={[
        { value: '', label: settingsText.zoneAs(timeZone.value, mine === undefined ? timeZone.from : 'person') },
        ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      ]}
    />
  );
};

/** When mails and pushes come, and by whose clock. */
export const TimeFields = (props: TimeFieldsProps): JSX.Element => (
  <div className="narrow">
    <DigestFields layer={props.layer} />
    <QuietFields {...props} />
    <ZoneField told={props.told} />
  </div>
);
