import type { Series } from '../../../../contracts';
import type { SeriesFacts } from '../../domain/exceedance/compose-changes';
import type { ExceedanceFound } from '../../queries/evaluation/list-known-exceedances';
import type { ObservationFound } from '../../queries/evaluation/list-observations';

/** As people call it now; where nothing stands any more, as they did when an exceedance was found. */
export const factsOf = (
  { subject, quantity, variant }: Series,
  [first]: readonly ObservationFound[],
  [known]: readonly ExceedanceFound[],
): SeriesFacts => {
  const { subjectName, group, groupName } = first ?? known ?? { subjectName: subject, group: null, groupName: null };
  return { subject, quantity, variant, subjectName, group, groupName };
};
