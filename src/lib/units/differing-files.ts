interface TextFile {
  path: string;
  text: string;
}

/** The paths of files that one folder has and the other has not, or has with another text. */
export function differingFiles(one: readonly TextFile[], other: readonly TextFile[]): string[] {
  const texts = new Map(other.map(({ path, text }) => [path, text]));
  const missing = other.filter(({ path }) => !one.some((file) => file.path === path));
  return [...one.filter(({ path, text }) => texts.get(path) !== text), ...missing]
    .map(({ path }) => path)
    .toSorted();
}
