export * from './import';
export * from './mapping';
export * from './problems';
export * from './routes';
export * from './rows';
export * from './service';
