import type { Sql } from '../../../lib/database';
import type { Method } from '../contracts';

/** All of them: some dozens. */
export const listMethods = async (sql: Sql): Promise<Method[]> => {
  const { rows } = await sql.query<Method>({
    name: 'list-methods',
    text: `
      select m.code, m.context, m.version, m.name, m.kind, trim_scale(m.detection_limit)::text as "detectionLimit",
             trim_scale(m.quantification_limit)::text as "quantificationLimit", m.limit_unit as "limitUnit",
             m.calibration_standard as "calibrationStandard", m.accreditation, m.valid_from::text as "validFrom", m.valid_to::text as "validTo"
        from methods m
       order by m.context, m.code, m.version
       limit 5000`,
  });
  return rows;
};
