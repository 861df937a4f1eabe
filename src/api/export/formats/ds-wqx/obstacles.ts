/** Why a result cannot be told in DS-WQX, and what would change that. */
const remedies = {
  'parameter.no-characteristic': 'Give the parameter its DS-WQX name (characteristicName).',
  'parameter.unknown-characteristic': 'Correct the characteristicName of the parameter: DS-WQX has no such name.',
  'station.no-coordinates': 'Give the station latitude and longitude, north and west.',
  'station.no-type': 'Give the station a stationType that DS-WQX knows, such as River/Stream.',
  'station.code-unusable': 'Give the station a code of at most 55 printable characters.',
  'station.well-details': 'DS-WQX asks for the use of the well and the state of the sample, which are not kept here.',
  'sample.no-medium': 'Give the sample a medium that DS-WQX knows, such as Surface Water.',
  'sample.unknown-activity-type': 'Give the sample an activityType that DS-WQX knows, such as Sample-Routine.',
  'sample.no-depth': 'Groundwater and porewater need a depth.',
  'result.no-laboratory': 'Name the laboratory: DS-WQX asks for it where samples are analysed.',
  'result.unknown-unit': 'DS-WQX lists no such unit for it.',
  'result.unknown-fraction': 'Correct the fraction: DS-WQX has no such name, or not for this characteristic.',
  'result.unknown-speciation': 'Correct the speciation: DS-WQX has no such name, or not for this characteristic.',
  'result.no-limit': 'A result below or above a limit needs the limit and its kind.',
  'result.too-large': 'DS-WQX takes amounts of at most 9007199254740991.',
} as const;
export type ObstacleCode = keyof typeof remedies;

export interface Obstacle {
  readonly code: ObstacleCode;
  /** The parameter, station, sample or unit at fault. */
  readonly subject: string;
}

export const remedyFor = (code: ObstacleCode): string => remedies[code];
