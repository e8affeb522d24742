import { z } from 'zod';
import { cleanOutput } from '../../src/lib/transcript/clean-output.ts';
import type { NixSaid } from '../../src/lib/witness/answer.ts';

/**
 * Where a world's Nix writes what it says, whatever a step does with what it prints; read and removed after each step.
 * Not below /nix: a session has a sandbox of its own, and one overlay does not see what another one writes.
 */
const place = '/tmp/.witness.log';

/** The line of nix.conf that makes it (Nix 2.30 and later, and the commands of `nix`, not `nix-build`). */
export const logSetting = `json-log-path = ${place}`;

/** Prints what the log has of errors, warnings, builds and downloads; not the builds that failed since another did. */
export const readLog = `[ -e ${place} ] || exit 0
jq --raw-input --compact-output '
  fromjson?
  | if .action == "msg" and .level == 0 and has("raw_msg") then { error: .raw_msg }
    elif .action == "msg" and .level == 1 then { warning: (.raw_msg // .msg) }
    elif .action == "start" and .type == 105 then { build: .fields[0] }
    elif .action == "start" and .type == 101 then { download: .fields[0] }
    else empty end
  | select((.error // "") | test("[0-9]+ dependenc(y|ies) failed") | not)
  | map_values(.[0:4000])
' ${place} | sort --unique | head --bytes 200000
rm ${place}`;

const lineSchema = z.union([
  z.strictObject({ error: z.string() }),
  z.strictObject({ warning: z.string() }),
  z.strictObject({ build: z.string() }),
  z.strictObject({ download: z.string() }),
]);

/** What `readLog` printed. */
export function parseLog(printed: string): NixSaid {
  const said: NixSaid = { errors: [], warnings: [], builds: [], downloads: [] };
  for (const text of printed.split('\n')) {
    const line = parsed(text);
    if (line === undefined) continue;
    if ('error' in line) said.errors.push(cleanOutput(line.error));
    else if ('warning' in line)
      said.warnings.push(...[cleanOutput(line.warning)].filter((one) => one !== ''));
    else if ('build' in line) said.builds.push(line.build);
    else said.downloads.push(line.download);
  }
  return said;
}

function parsed(text: string): z.output<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
