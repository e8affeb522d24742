/** The command cannot be run as it was given. The message says what happened, why, and what to do. */
export class BadUse extends Error {}
