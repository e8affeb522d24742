export default {
  plugins: ['prettier-plugin-astro'],
  overrides: [{ files: '*.astro', options: { parser: 'astro' } }],
  printWidth: 110,
  singleQuote: true,
  trailingComma: 'all',
};
