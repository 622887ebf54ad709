/** One alarm that wakes the background: the browser keeps it while the background sleeps. */
import browser from 'webextension-polyfill';

/** Sets the alarm of that name to a time, past ones come at once; takes it back where there is none. */
export async function setAlarm(name: string, whenMs: number | undefined): Promise<void> {
  if (whenMs === undefined) await browser.alarms.clear(name);
  else browser.alarms.create(name, { when: whenMs });
}

/** Calls `onAlarm` whenever the alarm of that name goes off, until the signal aborts. Call it as the background begins. */
export function watchAlarm(name: string, onAlarm: () => void, signal: AbortSignal): void {
  const onAny = (alarm: browser.Alarms.Alarm): void => {
    if (alarm.name === name) onAlarm();
  };
  browser.alarms.onAlarm.addListener(onAny);
  signal.addEventListener('abort', () => browser.alarms.onAlarm.removeListener(onAny), { once: true });
}
