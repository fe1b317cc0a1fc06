/** What a text says it will call something: （以下简称“华为”）, （下称中德园）, 简称：…. */
const DEFINITION = /^（(?:以下)?(?:统?简称|下称)(?:为|：|:)?[“"‘「《]?([^”"’」》（）]{2,12})[”"’」》]?）/;
/** The longest definition there is, brackets included. */
const MAX_DEFINITION = 24;

/** The name defined in brackets right after `end` (where the thing's own name ends), or undefined. Clean offsets. */
export function definedNameAt(text: string, end: number): string | undefined {
  return DEFINITION.exec(text.slice(end, end + MAX_DEFINITION))?.[1];
}
