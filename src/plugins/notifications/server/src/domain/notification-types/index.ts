export { contentsSchemas, type ContentsByType, type ContentsOf } from './contents';
export { mergeContents } from './merge-contents';
export { notificationTable } from './table';
export { countAll, gather } from './tally';
