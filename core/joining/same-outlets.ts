/** Which outlets of several corpora are one publisher. */
import type { Outlet } from '../corpus/corpus.ts';
import { foldOutletName } from '../page-identity.ts';

/** All outlets, each once, and what each corpus's outlet is among them: `outletOf` by the corpus's place and the outlet's id there. */
export type JoinedOutlets = {
  readonly outlets: readonly Outlet[];
  readonly outletOf: (part: number, id: string) => Outlet | undefined;
};

/**
 * Outlets are one where they share a host or a name. Each is called as the first corpus that has it does; an id that stands for another outlet there is
 * written with the corpus's own mark, `markOf`.
 */
export function joinOutlets(
  parts: readonly (readonly Outlet[])[],
  markOf: (part: number, id: string) => string,
): JoinedOutlets {
  const byId = new Map<string, Outlet>();
  const idOfHost = new Map<string, string>();
  const idOfName = new Map<string, string>();
  const ids = parts.map((outlets, part) => {
    const own = new Map<string, string>();
    for (const outlet of outlets) {
      const name = foldOutletName(outlet.name);
      const shared = outlet.hosts.find((host) => idOfHost.has(host));
      const known = shared === undefined ? idOfName.get(name) : idOfHost.get(shared);
      const id = known ?? (byId.has(outlet.id) ? markOf(part, outlet.id) : outlet.id);
      const { hosts = [], name: shown = outlet.name } = byId.get(id) ?? {};
      byId.set(id, { id, name: shown, hosts: [...new Set([...hosts, ...outlet.hosts])] });
      for (const host of outlet.hosts) if (!idOfHost.has(host)) idOfHost.set(host, id);
      if (name !== '' && !idOfName.has(name)) idOfName.set(name, id);
      own.set(outlet.id, id);
    }
    return own;
  });
  return {
    outlets: [...byId.values()],
    outletOf: (part, id) => byId.get(ids[part]?.get(id) ?? ''),
  };
}
