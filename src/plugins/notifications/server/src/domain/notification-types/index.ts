export { composeContents } from './compose-contents';
export { contentsSchemas, type ContentsByType, type ContentsOf } from './contents';
export { notificationTable } from './table';
export { countAll, gather } from './tally';
