import type { Refusal } from '../../../shared/call';
import type { Text, TextKey } from '../../../shared/use-text';
import { fieldAt, type ProvisioningDraft, type SiteRow, type ThresholdRow } from './provisioning-draft';

/** Field by field, as the server's paths name them. */
type Faults = ReadonlyMap<string, string>;
type Found = readonly [field: string, key: TextKey];

const sitePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const quantityPattern = /^[a-z0-9-]{1,64}$/;
const decimalPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

const isDecimalOrEmpty = (limit: string): boolean => limit.trim() === '' || decimalPattern.test(limit.trim());

const codeFault = (code: string, earlier: readonly SiteRow[]): TextKey | null => {
  if (!sitePattern.test(code.trim())) return 'provisioning.site.code.invalid';
  return earlier.some((site) => site.code.trim() === code.trim()) ? 'provisioning.site.code.repeated' : null;
};

const faultsOfSite = ({ code, name }: SiteRow, place: number, sites: readonly SiteRow[]): Found[] => {
  const found: Found[] = [];
  const wrong = codeFault(code, sites.slice(0, place));
  if (wrong !== null) found.push([fieldAt('sites', place, 'code'), wrong]);
  if (name.trim() === '') found.push([fieldAt('sites', place, 'name'), 'provisioning.site.name.invalid']);
  return found;
};

const faultsOfLimits = ({ warningAbove, criticalAbove }: ThresholdRow, place: number): Found[] => {
  if (warningAbove.trim() === '' && criticalAbove.trim() === '') {
    return [[fieldAt('thresholds', place, 'warningAbove'), 'provisioning.threshold.limit.missing']];
  }
  const limits = Object.entries({ warningAbove, criticalAbove }).filter(([, limit]) => !isDecimalOrEmpty(limit));
  return limits.map(([field]) => [fieldAt('thresholds', place, field), 'provisioning.threshold.limit.invalid']);
};

const faultsOfThreshold = (row: ThresholdRow, place: number): Found[] => {
  const found = faultsOfLimits(row, place);
  if (!quantityPattern.test(row.quantity.trim()))
    found.push([fieldAt('thresholds', place, 'quantity'), 'provisioning.threshold.quantity.invalid']);
  if (row.unit.trim() === '') found.push([fieldAt('thresholds', place, 'unit'), 'provisioning.threshold.unit.invalid']);
  return found;
};

/** What can be told before anything is sent; the server decides. */
export const findProvisioningFaults = ({ sites, thresholds }: ProvisioningDraft, text: Text): Faults =>
  new Map([...sites.flatMap(faultsOfSite), ...thresholds.flatMap(faultsOfThreshold)].map(([field, key]) => [field, text(key)]));

const prefix = 'provisioning.';

/** The fields of which the server says that they cannot be used. */
export const readProvisioningFaults = (refusal: Refusal | null, text: Text): Faults =>
  new Map(
    (refusal?.issues ?? [])
      .filter(({ path }) => path.startsWith(prefix))
      .map(({ path }) => [path.slice(prefix.length), text('customer.invalid')]),
  );
