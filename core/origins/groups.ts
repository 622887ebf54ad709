/** Things that belong together, from pairs that do (union–find with halved paths). */

export type Groups = {
  readonly join: (a: number, b: number) => void;
  /** The number of the group's first member. */
  readonly groupOf: (member: number) => number;
};

/** `count` things, numbered from 0, each a group of its own. */
export function createGroups(count: number): Groups {
  const parents = Array.from({ length: count }, (_, member) => member);
  const groupOf = (member: number): number => {
    let at = member;
    for (;;) {
      const parent = parents[at] ?? at;
      if (parent === at) return at;
      parents[at] = parents[parent] ?? parent;
      at = parent;
    }
  };
  return {
    groupOf,
    join: (a, b) => {
      const [first, second] = [groupOf(a), groupOf(b)];
      parents[Math.max(first, second)] = Math.min(first, second);
    },
  };
}
