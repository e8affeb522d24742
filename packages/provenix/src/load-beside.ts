/**
 * A file that scripts/pack/provenix.ts writes beside the command, loaded when it is asked for. In the sources, which
 * tests run, it is the module that the file is made from.
 */
export async function loadBeside<Module>(name: string): Promise<Module> {
  const file = import.meta.url.endsWith('.ts') ? `${name}/${name}.ts` : `${name}.js`;
  const { href } = new URL(file, import.meta.url);
  return (await import(href)) as Module;
}
