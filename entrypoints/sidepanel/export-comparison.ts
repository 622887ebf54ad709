/** Takes the comparison out of the panel: to the clipboard, or as a file that the reader saves. */
import { comparisonCsv } from '../../components/comparison-csv.ts';
import { drawComparison } from '../../components/comparison-picture.ts';
import { comparisonText } from '../../components/comparison-text.ts';
import type { ExportKind } from '../../components/ExportBar.tsx';
import { exportName } from '../../components/export-name.ts';
import type { ComparedPage } from '../../core/comparison.ts';
import type { ComparisonMatrix } from '../../core/comparison-matrix.ts';

export type Comparison = { readonly page: ComparedPage; readonly matrix: ComparisonMatrix };

/** A saved file is read by the browser after the click that saves it. */
const KEPT_MS = 60_000;

/** False where the browser refuses. */
export async function exportComparison(kind: ExportKind, { page, matrix }: Comparison): Promise<boolean> {
  if (kind === 'text')
    return navigator.clipboard.writeText(comparisonText(page, matrix)).then(
      () => true,
      () => false,
    );
  const file = kind === 'csv' ? new Blob([comparisonCsv(matrix)], { type: 'text/csv' }) : await picture(page, matrix);
  if (file === null) return false;
  save(file, exportName(page.articles[0]?.title || page.story, new Date().toISOString().slice(0, 10), kind));
  return true;
}

function picture(page: ComparedPage, matrix: ComparisonMatrix): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  if (!drawComparison(canvas, page, matrix)) return Promise.resolve(null);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
