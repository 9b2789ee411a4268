module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // What tests and their helpers import never ships: they run the recovery status beside the real inventory.
    '@backstage/no-mixed-plugin-imports': [
      'warn',
      { excludedFiles: ['**/*.test.ts', '**/__testUtils__/**'] },
    ],
  },
});
