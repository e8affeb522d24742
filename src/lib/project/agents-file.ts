/** What agents look for at the top of a project. */
export const agentsName = 'AGENTS.md';

/** Where the repository keeps the index that `provenix agents` and `create-provenix` write into projects. */
export const agentsFile = `skills/${agentsName}`;
