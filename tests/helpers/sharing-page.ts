import type { App } from './app';
import type { Reader } from './portal';

/** As people type into it, whatever order the browser's language gives day and month. */
export const setDay = async ({ page }: Reader, name: string, day: string): Promise<void> => {
  await page.$eval(
    `input[name=${name}]`,
    (field, wanted) => {
      field.value = wanted;
      field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    },
    day,
  );
};

export const tick = async ({ page }: Reader, value: string): Promise<void> => {
  await page.locator(`input[type=checkbox][value="${value}"]`).click();
};

export const confirm = async ({ page }: Reader, name: string): Promise<void> => {
  await page.locator(`dialog[open] ::-p-aria([name="${name}"][role="button"])`).click();
};

export const rowsIn = async ({ page }: Reader, section: string): Promise<string[]> =>
  page.$$eval(`[aria-labelledby=${section}] .rows > li`, (rows) => rows.map(({ textContent }) => textContent));

export const addSites = async ({ database }: App, team: string, ...codes: string[]): Promise<void> => {
  await database.owner.query(
    `insert into sites (document_id, team_id, code, name, created_at, updated_at, published_at)
     select luminous.new_document_id(), t.document_id, code, initcap(code) || ' basin', now(), now(), now()
       from teams t cross join unnest($2::text[]) code where t.slug = $1`,
    [team, codes],
  );
};
