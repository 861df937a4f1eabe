import { useText } from '../../../shared/use-text';
import { LineField } from '../line-field';
import { emptySite, fieldAt, nextId, type SiteRow } from './provisioning-draft';
import { RowGroup } from './row-group';

interface FirstSitesProps {
  readonly sites: readonly SiteRow[];
  readonly faults: ReadonlyMap<string, string>;
  readonly isDisabled: boolean;
  readonly onChange: (sites: readonly SiteRow[]) => void;
}

/** As the server takes them. */
const most = { sites: 200, code: 64, name: 255 } as const;

/** The sites with which a customer begins. */
export const FirstSites = ({ sites, faults, isDisabled, onChange }: FirstSitesProps) => {
  const text = useText();
  return (
    <RowGroup
      legend={text('provisioning.sites')}
      hint={text('provisioning.sites.hint')}
      rows={sites}
      most={most.sites}
      isDisabled={isDisabled}
      add={text('provisioning.site.add')}
      nameOf={(place) => text('provisioning.site.nth', { n: place + 1 })}
      remove={text('provisioning.remove')}
      removeNamed={(place) => text('provisioning.site.remove', { n: place + 1 })}
      onAdd={() => {
        onChange([...sites, { id: nextId(sites), ...emptySite }]);
      }}
      onRemove={({ id }) => {
        onChange(sites.filter((site) => site.id !== id));
      }}
    >
      {(row, place) =>
        (['code', 'name'] as const).map((field) => (
          <LineField
            key={field}
            name={fieldAt('sites', place, field)}
            label={text(`provisioning.site.${field}`)}
            value={row[field]}
            fault={faults.get(fieldAt('sites', place, field))}
            isDisabled={isDisabled}
            isRequired
            maxLength={most[field]}
            onChange={(value) => {
              onChange(sites.map((site) => (site.id === row.id ? { ...site, [field]: value } : site)));
            }}
          />
        ))
      }
    </RowGroup>
  );
};
