module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  rules: {
    // What scrolls has to be reached with the keyboard, as WCAG wants it.
    'jsx-a11y/no-noninteractive-tabindex': [
      'error',
      { roles: ['group'], tags: ['pre', 'ul'] },
    ],
  },
});
