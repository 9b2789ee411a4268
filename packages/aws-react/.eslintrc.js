module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // A table with the role of a grid takes keys; the rule does not see a role that depends on something.
    'jsx-a11y/no-noninteractive-element-interactions': [
      'error',
      { table: ['onKeyDown'] },
    ],
    // What scrolls has to be reached with the keyboard, as WCAG wants it.
    'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['group'] }],
  },
});
