export const siteName = 'Provenix';
export const claim = 'Nothing shown that was not run';

/** The areas of the site, in the order of the header. */
export const areas = [
  { title: 'Learn', path: '/learn/' },
  { title: 'Reference', path: '/reference/' },
  { title: 'Errors', path: '/errors/' },
  { title: 'Play', path: '/play/' },
  { title: 'Templates', path: '/templates/' },
  { title: 'Evidence', path: '/evidence/' },
] as const;
