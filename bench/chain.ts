/**
 * A site's way across the gap, step by step: image, chart, manifests, bundle, disk, check on the other side.
 * Measured from an empty store, from one that has the tools, and again with everything there; and beside it the same
 * programs by hand, without Nix. Ratios of one run are comparable, times of different machines are not.
 */
import { Command } from 'commander';
import { gitScript } from '../src/lib/units/git-script.ts';
import { type World, createWorld } from '../scripts/verify/worlds/world.ts';
import type { WorldSetup } from '../scripts/verify/worlds/world-setup.ts';
import { median, prepare } from './support.ts';
import { homeOf } from '../src/loaders/unit.ts';

const { rounds } = new Command('bench/chain')
  .description(
    'The time from sources to a site that was checked on the other side of the gap, beside the same work by hand.',
  )
  .option('--rounds <n>', 'how often each is measured', Number, 3)
  .addHelpText('after', '\nExamples:\n  tools/with-node node bench/chain.ts --rounds 1')
  .parse()
  .opts<{ rounds: number }>();

/** Each is timed by itself, with what those before it left. */
const chain = {
  image: 'nix build --quiet --no-link .#image',
  'chart and manifests': 'nix build --quiet --no-link .#manifests',
  'bundle of both': 'nix run --quiet .#with-registry -- nix build --quiet --no-link .#cluster',
  "a node's system": 'nix build --quiet --no-link .#node',
  'onto the disk, signed': 'nix run --quiet .#with-registry -- bash pack.sh',
  'check on the other side': 'bash there.sh bash check.sh',
};
type Part = keyof typeof chain;

const keys = `nix key generate-secret --key-name site.example.com-1 > ~/site.secret
nix key convert-secret-to-public < ~/site.secret > ~/site.pub
bash once.sh`;
/** What the second run does not have either: the disk, and the other side. */
const clean = 'chmod --recursive u+w ~/there; rm --recursive ~/there ~/medium; bash once.sh';

/** Render, patch, archive, compare, carry over and back, compare hashes: prints how many microseconds it took. */
const byHand = `
site=$(nix build --quiet --no-link --print-out-paths)
closure=$(nix path-info --recursive $site)
hello=$(nix-store --query --requisites $(dirname $(dirname $(readlink --canonicalize $(type -P hello)))))
work() {
  set -e
  work=$(mktemp --directory)
  export HOME=$work
  cp --recursive overlay $work/
  helm template greet chart --namespace web --set image=registry.example.com/greet:1.1 > $work/overlay/base.yaml
  kustomize build $work/overlay > $work/manifests.yaml
  tar --create --gzip --file $work/image.tar.gz --absolute-names $hello
  bash same-images.sh $work/manifests.yaml $site/cluster/images/* > $work/images.txt
  mkdir $work/disk $work/there
  cp --recursive $closure $work/manifests.yaml $work/image.tar.gz $work/disk
  cp --recursive $work/disk/. $work/there
  (cd $work/disk && find . -type f -exec sha256sum {} +) > $work/sums
  (cd $work/there && sha256sum --check --quiet $work/sums)
}
begin=$EPOCHREALTIME
work
end=$EPOCHREALTIME
echo $(( \${end/./} - \${begin/./} ))`;
const tools = ['kubernetes-helm', 'kustomize', 'jq', 'yq-go', 'hello'].map((name) => `nixpkgs#${name}`);

const { toolchain, pocket, units } = await prepare();
const seedless = { ...pocket.setup, seed: undefined };
const unit = units.find(({ id }) => id === 'airgap-bundle');
const files = unit?.proof === 'run' ? unit.variants[0]?.files : undefined;
if (unit?.proof !== 'run' || !files) throw new Error('no unit airgap-bundle');
const cwd = homeOf(unit.id);

const measured = { empty: [] as Times[], tools: [] as Times[], full: [] as Times[] };
const hands: number[] = [];
for (let round = 0; round < rounds; round++) {
  await inWorld(seedless, async (world) => {
    measured.empty.push(await times(world));
  });
  await inWorld(pocket.setup, async (world) => {
    measured.tools.push(await times(world));
    await run(world, clean);
    measured.full.push(await times(world));
    const command = `nix shell --quiet --inputs-from . ${tools.join(' ')} --command bash ${cwd}/../by-hand.sh`;
    await run(world, `cat > ../by-hand.sh <<'END'\n${byHand}\nEND`);
    const { output } = await run(world, command);
    // Nix may have warned before.
    const microseconds = Number(output.trim().split('\n').at(-1));
    if (!(microseconds > 0)) throw new Error(`expected a time of the work by hand, found:\n${output}`);
    hands.push(microseconds / 1e6);
  });
}

console.log(row('', 'empty store', 'with tools', 'full store'));
for (const part of Object.keys(chain) as Part[])
  console.log(
    row(
      part,
      ...[measured.empty, measured.tools, measured.full].map((runs) =>
        show(median(runs.map((run) => run[part]))),
      ),
    ),
  );
const whole = (runs: readonly Times[]): number =>
  median(runs.map((run) => Object.values(run).reduce((sum, one) => sum + one)));
const [empty, withTools, full] = [whole(measured.empty), whole(measured.tools), whole(measured.full)];
console.log(row('the whole chain', show(empty), show(withTools), show(full)));
console.log(
  row(
    'ratio to the same by hand',
    ...[empty, withTools, full].map((one) => (one / median(hands)).toFixed(2)),
  ),
);
console.log(
  `by hand, without Nix: ${show(median(hands))}; again with everything there, to the first time: ${(full / empty).toFixed(2)}`,
);

type Times = Record<Part, number>;

/** Seconds of each part. */
async function times(world: World): Promise<Times> {
  const parts = {} as Times;
  for (const part of Object.keys(chain) as Part[]) parts[part] = (await run(world, chain[part])).seconds;
  return parts;
}

async function inWorld(setup: WorldSetup, work: (world: World) => Promise<void>): Promise<void> {
  if (unit?.proof !== 'run' || !unit.git || !files) return;
  const world = await createWorld(toolchain, setup);
  try {
    await world.lay(unit.id, files);
    await run(world, gitScript(unit.git));
    await run(world, keys);
    await work(world);
  } finally {
    await world.remove();
  }
}

async function run(world: World, command: string): Promise<{ output: string; seconds: number }> {
  const result = await world.run(command, { cwd, timeout: 600 });
  if (result.exit !== 0) throw new Error(`${command}\n${result.output}`);
  return result;
}

function show(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}

function row(name: string, ...columns: string[]): string {
  return name.padEnd(28) + columns.map((column) => column.padStart(13)).join('');
}
