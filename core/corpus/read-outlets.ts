/** Reads `seeds/outlets.md`: one outlet a line, `- [id] Name (host, host)`. */
import { decode, type Problem, problemWith } from '../decode.ts';
import type { Outlet } from './corpus.ts';
import { outletSchema } from './corpus-schema.ts';
import { type Reading, readEntry, type SeedFile, splitSeedFile } from './seed-file.ts';

/** Outlets in file order, without those that are wrong. Headings and prose between them are for people and skipped. */
export function readOutlets(file: SeedFile): Reading<readonly Outlet[]> {
  const lines = splitSeedFile(file);
  const problems: Problem[] = [...lines.problems];
  const places = new Map<string, string>();
  const outlets: Outlet[] = [];
  for (const line of lines.value) {
    const entry = readEntry(line);
    if (entry === undefined) {
      if (/^[-*[]/.test(line.text))
        problems.push(problemWith(line.place, 'the line', line.text, '- [outlet-id] Name (host.example)'));
      continue;
    }
    const parts = /^([^()]*?)(?:\s*\(([^()]*)\))?$/.exec(entry.rest);
    const hosts = (parts?.[2] ?? '').split(',').map((host) => host.trim());
    const outlet = decode(
      outletSchema,
      { id: entry.id, name: parts?.[1] ?? entry.rest, hosts: hosts.filter((host) => host !== '') },
      line.place,
    );
    if (!outlet.ok) problems.push(...outlet.problems);
    else if (places.has(outlet.value.id))
      problems.push(
        problemWith(
          line.place,
          'outlet id',
          outlet.value.id,
          `another id: it is taken at ${places.get(outlet.value.id)}`,
        ),
      );
    else {
      places.set(outlet.value.id, line.place);
      outlets.push(outlet.value);
    }
  }
  return { value: outlets, problems };
}
