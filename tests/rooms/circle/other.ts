import './one.ts';

export const other = 2;
