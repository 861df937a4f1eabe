import { Bell, Clock, CloudUpload, Link, User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { brandDocument } from './brand/brand-document';
import logo from './brand/logo.svg';
import { silenceAnnouncements } from './brand/silence-announcements';
import { theme } from './brand/theme';
import { hideMarketplace } from './home/hide-marketplace';
import { replaceHome } from './home/home-widgets';
import { HistorySidePanel } from './pages/audit/history-side-panel';
import { custodyPermissions, customerPermissions, exceedancePermissions, historyPermission, readPermission } from './shared/permissions';
import { en } from './translations/en';
import { fr } from './translations/fr';

/** A text that is missing in one language does not compile. */
const translations = { en, fr } satisfies Record<string, Record<keyof typeof en, string>>;

/** Strapi types what a plugin offers as anything. */
interface ContentApi {
  readonly addEditViewSidePanel: (panels: readonly (typeof HistorySidePanel)[]) => void;
}

export default {
  config: {
    auth: { logo },
    menu: { logo },
    theme,
    locales: ['fr'],
    translations,
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp): void {
    replaceHome(app);
    hideMarketplace(app);
    app.addMenuLink({
      to: 'luminous/imports',
      icon: CloudUpload,
      intlLabel: { id: 'luminous.title', defaultMessage: en['luminous.title'] },
      permissions: [readPermission],
      Component: () => import('./pages/imports/imports-page'),
    });
    app.addMenuLink({
      to: 'luminous/customers',
      icon: User,
      intlLabel: { id: 'luminous.customer.title', defaultMessage: en['luminous.customer.title'] },
      permissions: [customerPermissions.read],
      Component: () => import('./pages/customers/customers-page'),
    });
    app.addMenuLink({
      to: 'luminous/exceedances',
      icon: Bell,
      intlLabel: { id: 'luminous.exceedance.title', defaultMessage: en['luminous.exceedance.title'] },
      permissions: [exceedancePermissions.read],
      Component: () => import('./pages/exceedances/exceedances-page'),
    });
    app.addMenuLink({
      to: 'luminous/audit',
      icon: Clock,
      intlLabel: { id: 'luminous.audit.title', defaultMessage: en['luminous.audit.title'] },
      permissions: [historyPermission],
      Component: () => import('./pages/audit/audit-page'),
    });
    app.addMenuLink({
      to: 'luminous/custody',
      icon: Link,
      intlLabel: { id: 'luminous.custody.title', defaultMessage: en['luminous.custody.title'] },
      permissions: [custodyPermissions.read],
      Component: () => import('./pages/custody/custody-page'),
    });
    // Reached from other pages: without a place of their own in the menu.
    app.router.addRoute([
      {
        path: 'luminous/deliveries/*',
        lazy: async () => ({ Component: (await import('./pages/deliveries/deliveries-page')).default }),
      },
      {
        path: 'luminous/import-mappings/*',
        lazy: async () => ({ Component: (await import('./pages/import-mappings/import-mappings-page')).default }),
      },
      {
        path: 'luminous/review-policy/*',
        lazy: async () => ({ Component: (await import('./pages/review-policy/review-policy-page')).default }),
      },
    ]);
  },

  bootstrap(app: StrapiApp): void {
    const content = app.getPlugin('content-manager').apis as Partial<ContentApi>;
    content.addEditViewSidePanel?.([HistorySidePanel]);
    brandDocument(logo);
    silenceAnnouncements();
  },
};
