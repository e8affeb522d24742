/**
 * v86 lets the computer tick by a worker that it makes from text, which the site's policy refuses; where it finds no
 * workers it ticks by setTimeout, which browsers slow down to four milliseconds. So it finds none, and a timeout of
 * nothing comes as a message. Imported before v86.
 */
const waiting = new Map<number, () => void>();
const channel = new MessageChannel();
let last = 0;
channel.port1.onmessage = ({ data }: MessageEvent<number>) => {
  const tick = waiting.get(data);
  waiting.delete(data);
  tick?.();
};

const later = globalThis.setTimeout.bind(globalThis);
Object.assign(globalThis, {
  Worker: undefined,
  setTimeout: (action: () => void, delay = 0) => {
    if (delay >= 1) return later(action, delay);
    waiting.set(++last, action);
    channel.port2.postMessage(last);
    return 0;
  },
});
