/** The measures of the picture, in pixels. */
export const MEASURES = {
  margin: 16,
  headerHeight: 40,
  rulerHeight: 24,
  stripGap: 20,
  laneGap: 6,
  rowGap: 2,
  /** Room for the lanes' names beside them; in a narrow picture they stand above. */
  gutterWidth: 92,
  narrowBelow: 560,
  nameAboveHeight: 18,
  /** The more rows a lane has, the lower they are: with two lines of text, with one, with none. */
  tallRow: 40,
  middleRow: 22,
  lowRow: 8,
} as const;

export function rowHeightOf(rowCount: number, isCompact: boolean): number {
  if (rowCount <= 3 && !isCompact) return MEASURES.tallRow;
  return rowCount <= 12 ? MEASURES.middleRow : MEASURES.lowRow;
}
