/** Imported before the configuration is read: this process is the migrate step and connects as the owner. */
process.env['LUMINOUS_STEP'] = 'migrate';
