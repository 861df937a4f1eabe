/** How a person is called who stands in this column as kind:id; looked up each time, because names can be erased. */
export const nameOfActor = (column: string): string => `
  coalesce(
    (select coalesce(nullif(u.name, ''), u.email) from up_users u where u.document_id = substring(${column} from '^(?:member|auditor):(.*)$')),
    (select nullif(concat_ws(' ', nullif(s.firstname, ''), nullif(s.lastname, '')), '')
       from admin_users s where s.id = substring(${column} from '^admin:(\\d{1,9})$')::int))`;
