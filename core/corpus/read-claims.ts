/** Reads `seeds/claims.md`: stories as headings, `## story-id: Title`, and under each its claims, `- [claim-id] text`. */
import { decode, type Problem, problemWith } from '../decode.ts';
import type { Claim, Story } from './corpus.ts';
import { claimSchema, storySchema } from './corpus-schema.ts';
import { type Reading, readEntry, type SeedFile, type SeedLine, splitSeedFile } from './seed-file.ts';

export type SeedClaims = { readonly stories: readonly Story[]; readonly claims: readonly Claim[] };

/** Stories and claims in file order, without those that are wrong. The title line and prose are for people and skipped. */
export function readClaims(file: SeedFile): Reading<SeedClaims> {
  const lines = splitSeedFile(file);
  const problems: Problem[] = [...lines.problems];
  const storyPlaces = new Map<string, string>();
  const claimPlaces = new Map<string, string>();
  const stories: Story[] = [];
  const claims: Claim[] = [];
  let story: string | undefined;

  for (const line of lines.value) {
    const heading = /^## ([^:]*):\s*(.*)$/.exec(line.text);
    const entry = readEntry(line);
    if (heading) {
      story = heading[1]?.trim() ?? '';
      const decoded = decode(storySchema, { id: story, title: heading[2] }, line.place);
      if (!decoded.ok) problems.push(...decoded.problems);
      else if (isNew(storyPlaces, story, line, 'story id')) stories.push(decoded.value);
    } else if (entry && story === undefined) {
      problems.push({
        place: line.place,
        value: entry.id,
        message: `claim "${entry.id}" stands under no story; put a line "## story-id: Title" above it`,
      });
    } else if (entry) {
      const decoded = decode(claimSchema, { id: entry.id, story, text: entry.rest }, line.place);
      if (!decoded.ok) problems.push(...decoded.problems);
      else if (isNew(claimPlaces, entry.id, line, 'claim id')) claims.push(decoded.value);
    } else if (/^(?:[-*[]|##)/.test(line.text)) {
      problems.push(problemWith(line.place, 'the line', line.text, '"## story-id: Title" or "- [claim-id] text"'));
    }
  }
  return { value: { stories, claims }, problems };

  function isNew(places: Map<string, string>, id: string, line: SeedLine, what: string): boolean {
    const taken = places.get(id);
    if (taken !== undefined) problems.push(problemWith(line.place, what, id, `another id: it is taken at ${taken}`));
    else places.set(id, line.place);
    return taken === undefined;
  }
}
