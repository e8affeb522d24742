/** A file that scripts/pack/provenix.ts writes beside the command, loaded when it is asked for. */
export async function loadBeside<Module>(name: string): Promise<Module> {
  const { href } = new URL(`${name}.js`, import.meta.url);
  return (await import(href)) as Module;
}
