import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';
import { type ToolsData, readToolsData } from '../tools/data.ts';
import { sectionFinder } from '../tools/find.ts';
import type { Host } from '../tools/host.ts';
import { limitLines } from './limit-lines.ts';
import { checkText, explainText, most, readSection, searchText } from './answers.ts';

/** Serves until the other side closes the pipe. What a tool cannot do is an answer, and never the end of the server. */
export async function mcp(host: Host): Promise<void> {
  const server = makeServer(await readToolsData(), host);
  const closed = new Promise<void>((done) => {
    process.stdin.on('close', done);
    process.stdin.on('end', done);
  });
  const input = process.stdin.pipe(limitLines(refuseLine));
  await server.connect(new StdioServerTransport(input, process.stdout));
  await closed;
  await server.close();
}

function refuseLine(id: string | undefined): void {
  const message = 'The request is longer than 2 MB. Send the part that matters: of an error, its end.';
  if (id !== undefined)
    process.stdout.write(
      `{"jsonrpc":"2.0","id":${id},"error":{"code":-32600,"message":${JSON.stringify(message)}}}\n`,
    );
}

function makeServer(data: ToolsData, host: Host): McpServer {
  let find: ReturnType<typeof sectionFinder> | undefined;
  const server = new McpServer({ name: 'provenix', version: host.version });
  server.registerTool(
    'explain',
    { description: 'Cause and fix of a Nix error.', inputSchema: z.object({ text: z.string() }) },
    ({ text }) => answer([text], () => explainText(text, host)),
  );
  server.registerTool(
    'search',
    {
      description: 'Find proved sections on Nix, flakes, NixOS.',
      inputSchema: z.object({ words: z.string() }),
    },
    ({ words }) => answer([words], () => searchText(words, (find ??= sectionFinder(data.skill)))),
  );
  server.registerTool(
    'read',
    {
      description: 'Read a section; without one, list them.',
      inputSchema: z.object({ name: z.string(), section: z.string().optional() }),
    },
    ({ name, section }) => answer([name, section], () => readSection(name, section, data)),
  );
  server.registerTool(
    'check',
    {
      description: 'Find old forms and traps in Nix text, or at a path. Repeat until clean.',
      inputSchema: z.object({ text: z.string().optional(), path: z.string().optional() }),
    },
    ({ text, path }) => answer([text, path], () => checkText({ text, path }, data, host)),
  );
  return server;
}

async function answer(
  inputs: readonly (string | undefined)[],
  made: () => string | Promise<string>,
): Promise<CallToolResult> {
  try {
    if (inputs.some((input) => (input?.length ?? 0) > most.input))
      return said('The text is longer than 1 MB. Send the part that matters: of an error, its end.', true);
    return said(await made());
  } catch (error) {
    return said(error instanceof Error ? error.message : String(error), true);
  }
}

function said(text: string, isError = false): CallToolResult {
  return { content: [{ type: 'text', text }], ...(isError && { isError: true }) };
}
