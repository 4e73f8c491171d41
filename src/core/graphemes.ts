let segmenter: Intl.Segmenter | undefined;

/**
 * A text in what its readers see as single characters: a family of four with its joiners is one. Made with the first text
 * and not when a process starts, since its tables take a third as long to load as Node does to start.
 */
export function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}
