const stockName = /Strapi(?: Admin)?$/;

const rename = (): void => {
  const title = document.title.replace(stockName, 'Luminous');
  if (title !== document.title) document.title = title;
};

/** Strapi writes its own name into the title of every page and sets no icon; it has no setting for either. */
export const brandDocument = (iconUrl: string): void => {
  const icon = Object.assign(document.createElement('link'), { rel: 'icon', type: 'image/svg+xml', href: iconUrl });
  document.head.append(icon);
  rename();
  const title = document.querySelector('title');
  if (title !== null) new MutationObserver(rename).observe(title, { childList: true });
};
