import { Bell, CloudUpload, User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { customerPermissions, readPermission } from '../shared/permissions';
import { en } from '../translations/en';

type Register = StrapiApp['widgets']['register'];
type Widget = Extract<Parameters<Register>[0], readonly unknown[]>[number];

const words = (key: keyof typeof en): Widget['title'] => ({ id: key, defaultMessage: en[key] });

const widgets: Widget[] = [
  {
    id: 'luminous-waiting',
    icon: Bell,
    title: words('luminous.home.waiting'),
    component: async () => (await import('./waiting-widget')).WaitingWidget,
  },
  {
    id: 'luminous-customers',
    icon: User,
    title: words('luminous.customer.title'),
    link: { label: words('luminous.home.customers.all'), href: '/luminous/customers' },
    permissions: [customerPermissions.read],
    component: async () => (await import('./customers-widget')).CustomersWidget,
  },
  {
    id: 'luminous-imports',
    icon: CloudUpload,
    title: words('luminous.home.imports'),
    link: { label: words('luminous.home.imports.all'), href: '/luminous/imports' },
    permissions: [readPermission],
    component: async () => (await import('./imports-widget')).ImportsWidget,
  },
];

/** Staff come to see to customers and results: what Strapi shows of its own content is no concern of theirs. */
export const replaceHome = (app: StrapiApp): void => {
  app.widgets.register(() => widgets);
};
