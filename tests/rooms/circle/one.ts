import './other.ts';

export const one = 1;
