import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A browser that is driven by WebDriver BiDi, which Firefox speaks itself: no driver stands between. */
export interface Driven {
  /** Opens an address and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** What an expression is in the page; a promise is awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** Warnings and errors of the console so far. */
  readonly said: string[];
  close(): Promise<void>;
}

/** Starts a browser with a port for who drives it. @param command as it is typed, without that port */
export async function drive([program = '', ...flags]: readonly string[]): Promise<Driven> {
  const browser = spawn(program, [...flags, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let address: string | undefined;
  for await (const line of createInterface(browser.stderr)) {
    address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) break;
  }
  if (address === undefined) throw new Error(`${program} did not start.`);
  browser.stderr.resume();
  const socket = new WebSocket(`${address}/session`);
  await once(socket, 'open');
  const said: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method === 'log.entryAdded' && message.params?.level !== 'info')
      said.push(`${message.params?.level ?? ''}: ${message.params?.text ?? ''}`);
  });
  let last = 0;
  const tell = async <T>(method: string, params: object): Promise<T> => {
    const id = ++last;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { error, message, result } = await answer;
    if (error !== undefined) throw new Error(`${method}: ${error}, ${message ?? ''}`);
    return result as T;
  };
  await tell('session.new', { capabilities: {} });
  await tell('session.subscribe', { events: ['log.entryAdded'] });
  const { context } = await tell<{ context: string }>('browsingContext.create', { type: 'tab' });
  return {
    said,
    open: async (url) => {
      await tell('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await tell<Evaluated>('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value;
    },
    close: async () => {
      const ended = once(browser, 'exit');
      await tell('browser.close', {}).catch(() => browser.kill());
      await ended;
    },
  };
}

interface Message {
  id?: number;
  method?: string;
  params?: { level?: string; text?: string | null };
  error?: string;
  message?: string;
  result?: unknown;
}

interface Evaluated {
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}
