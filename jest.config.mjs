/** Every test file that needs the product starts it for itself, on a database of its own; see tests/helpers/app.ts. */
const isQuick = (process.env['LUMINOUS_SUITE'] ?? 'quick') === 'quick';

/** What takes its time, of which CI runs a sample. */
const long = ['deep', 'fault', 'hostile', 'property'];

const toCommonJs = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    sourceMaps: 'inline',
  },
];

export default {
  testEnvironment: 'node',
  testMatch: isQuick ? [`<rootDir>/tests/!(${long.join('|')})/**/*.test.ts`] : long.map((kind) => `<rootDir>/tests/${kind}/**/*.test.ts`),
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // These are modules; what jest loads is not.
  transform: { '^.+\\.tsx?$': toCommonJs, 'node_modules/(?:flesch-kincaid|syllable)/.+\\.js$': toCommonJs },
  transformIgnorePatterns: ['/node_modules/(?!(?:flesch-kincaid|syllable)/)'],
  setupFilesAfterEnv: ['<rootDir>/tests/helpers/after-each-file.ts'],
  globalSetup: '<rootDir>/tests/helpers/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/helpers/global-teardown.mjs',
  // One more than two cores have: tests wait for servers to start more than they compute. Browsers do compute.
  maxWorkers: isQuick ? 3 : 2,
  testTimeout: 180_000,
};
