export const siteName = 'Provenix';
export const claim = 'Nothing shown that was not run';

/** The rooms of the header, in reading order. */
export const rooms = [
  { title: 'Reference', path: '/reference/' },
  { title: 'Errors', path: '/errors/' },
  { title: 'Learn', path: '/learn/' },
  { title: 'Templates', path: '/templates/' },
  { title: 'Evidence', path: '/evidence/' },
] as const;
