/**
 * What the pictures have in common. Plot (Observable, ISC) computes scales, axes and shapes and answers with an SVG element; its
 * colours, type and states are ours (figures.css), so that they follow light and dark by themselves.
 *
 * nb. Plot puts a <style> element into each picture, which our content security policy forbids; it has not been connected yet
 * when it is taken out again, so the browser never complains. What it says stands in figures.css.
 */
import { plot, type Markish, type PlotOptions } from '@observablehq/plot';

/** The class of the marks that can be pressed, one for each MarkLink and in their order. */
export const HIT_CLASS = 'figure-hit';
const PICTURE_CLASS = 'figure-picture';

/** Draws marks into an SVG element that stands in no document yet. Throws where Plot does not answer with one. */
export function draw(options: Omit<PlotOptions, 'className'> & { marks: Markish[] }): SVGSVGElement {
  const drawn = plot({ ...options, className: PICTURE_CLASS });
  if (!(drawn instanceof SVGSVGElement)) throw new Error('the picture is no SVG');
  for (const style of drawn.querySelectorAll('style')) style.remove();
  // Plot gives sizes for its own type; ours come from the stylesheet.
  for (const name of ['font-family', 'font-size']) drawn.removeAttribute(name);
  return drawn;
}

/** Whole numbers for the lines of an axis that counts: 0, 1, 2 or 0, 50, 100; at most some five. */
export function wholeTicks(most: number): number[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

/** The end of an axis that counts: so that a single clipping is no bar from edge to edge. */
export function endOf(counts: readonly number[]): number {
  return Math.max(LEAST_END, ...counts);
}

const LEAST_END = 4;

/** Characters of a name that stand in a picture, and what one takes in CSS pixels; its link says it in full. */
const MAX_NAME = 19;
const NAME_CHAR = 13;
const NAME_GAP = 16;

/** Room that the longest of the names takes beside its bar, in CSS pixels. */
export function nameWidth(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => cutName(name).length)) * NAME_CHAR + NAME_GAP;
}

export function cutName(name: string): string {
  return name.length > MAX_NAME ? `${name.slice(0, MAX_NAME - 1)}…` : name;
}
