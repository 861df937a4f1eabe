import { useState, type JSX } from 'react';
import type { EffectivePreferences } from '../../../../../notifications/contracts/preference-routes';
import { weekdays, type QuietHours } from '../../../../../notifications/contracts/preferences';
import { settingsText } from '../../locales/notification-settings';
import { Field } from '../../parts/field';
import { SelectField } from '../../parts/select-field';
import { TickList } from '../../parts/tick-list';
import type { Layer } from './read-chosen';

interface TimeFieldsProps {
  readonly told: EffectivePreferences;
  readonly layer: Layer;
}

const dailyAt = '08:00';
const night: QuietHours = { from: '22:00', to: '07:00', days: [...weekdays] };

const DigestFields = ({ told: { chosen }, layer }: TimeFieldsProps): JSX.Element => {
  const { digest } = chosen;
  const [kind, setKind] = useState<string>(digest?.kind ?? '');
  return (
    <>
      <SelectField
        name="digest"
        label={settingsText.when}
        hint={settingsText.whenHint}
        options={[
          { value: '', label: settingsText.asItIs[layer] },
          { value: 'at-once', label: settingsText.digests['at-once'] },
          { value: 'hourly', label: settingsText.digests.hourly },
          { value: 'daily', label: settingsText.dailyChoice },
        ]}
        chosen={digest?.kind ?? ''}
        onChoose={setKind}
      />
      {kind === 'daily' ? (
        <Field
          name="at"
          type="time"
          label={settingsText.at}
          autoComplete="off"
          fault={settingsText.atFault}
          value={digest?.kind === 'daily' ? digest.at : dailyAt}
        />
      ) : null}
    </>
  );
};

const SpanFields = ({ from, to, days }: QuietHours): JSX.Element => (
  <>
    <Field name="from" type="time" label={settingsText.from} autoComplete="off" fault={settingsText.atFault} value={from} />
    <Field name="to" type="time" label={settingsText.to} autoComplete="off" fault={settingsText.atFault} value={to} />
    <TickList
      name="days"
      label={settingsText.days}
      fault={settingsText.daysFault}
      options={weekdays.map((value) => ({ value, label: settingsText.weekdays[value] }))}
      ticked={days}
    />
  </>
);

const kindOf = (quiet: QuietHours | null | undefined): 'as' | 'none' | 'own' => {
  if (quiet === undefined) return 'as';
  return quiet === null ? 'none' : 'own';
};

const QuietFields = ({ told: { chosen, quietHours }, layer }: TimeFieldsProps): JSX.Element => {
  const before = kindOf(chosen.quietHours);
  const [kind, setKind] = useState<string>(before);
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
        chosen={before}
        onChoose={setKind}
      />
      {kind === 'own' ? <SpanFields {...(value ?? night)} /> : null}
    </>
  );
};

const ZoneField = ({ told: { chosen, timeZone } }: Pick<TimeFieldsProps, 'told'>): JSX.Element => {
  const mine = chosen.timeZone;
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), ...(mine === undefined ? [] : [mine])])];
  return (
    <SelectField
      name="timeZone"
      label={settingsText.zone}
      hint={settingsText.zoneHint}
      fault={settingsText.zoneFault}
      options={[
        { value: '', label: settingsText.zoneAs(timeZone.value, mine === undefined ? timeZone.from : 'person') },
        ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
      ]}
      chosen={mine ?? ''}
    />
  );
};

/** When mails and pushes come, and by whose clock. */
export const TimeFields = (props: TimeFieldsProps): JSX.Element => (
  <div className="narrow">
    <DigestFields {...props} />
    <QuietFields {...props} />
    <ZoneField told={props.told} />
  </div>
);
