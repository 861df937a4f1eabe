/**
 * Why: the stock routes keep reset tokens in clear and for ever, tell by their time whether an account exists, and do not notice a stolen
 * session. The plugin keeps its user, its role and its sessions; the ways in are those of plugin `teams`. See docs/adr/0015.
 */
interface UsersPermissionsPlugin {
  contentTypes: { user: { schema: { attributes: Record<string, object> } } };
  routes: Record<string, { routes: object[] } | undefined>;
}

const profile = {
  name: { type: 'string', maxLength: 120, description: 'How the person is called.' },
  locale: { type: 'enumeration', enum: ['en', 'fr'], description: 'The language in which the person is written to.' },
};

export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  Object.assign(plugin.contentTypes.user.schema.attributes, profile);
  // A person chooses a password by invitation or by the link of a mail; nobody chooses one for somebody else.
  plugin.routes['content-api'] = { routes: [] };
  return plugin;
};
