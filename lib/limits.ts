/** Every cap and threshold of the product, each with its reason. */

/** Characters of a page that are read. The longest 数字报 page we know holds 30,000; past this a page is a dump. */
export const MAX_PAGE_CHARS = 400_000;

/** Nodes of a page that are visited: a wide or deep page of a million nodes must end in a clear state, not a frozen tab. */
export const MAX_PAGE_NODES = 300_000;

/**
 * Elements inside one another that the page reader follows. HTML parsers stop at 512; only a script builds deeper, and past
 * some ten thousand a question about style overflows the browser's own stack.
 */
export const MAX_PAGE_DEPTH = 1_000;

/** Longest the page reader works before it yields to the page, in milliseconds: a task over 50 ms is felt as a hitch. */
export const SLICE_MS = 16;

/** Characters of a title that are kept: a <title> of megabytes is an attack, not a headline. */
export const MAX_TITLE_CHARS = 300;

/** Characters of an address that are kept (browsers themselves stop at some 64 k to 2 M). */
export const MAX_URL_CHARS = 8_192;

/** Characters of an outlet's name. */
export const MAX_SITE_CHARS = 100;

/** Characters of the sanitised HTML that are kept, pictures aside; a longer one is dropped and the text stands alone. */
export const MAX_MARKUP_CHARS = 2_000_000;

/** Pictures of one clipping that are kept, where the reader wants them: a photo story has some twenty. */
export const MAX_PICTURES = 40;

/** Bytes of one picture: what news sites print has some 500 kB, the photo of a good camera as it is some 3 MB and more. */
export const MAX_PICTURE_BYTES = 2_000_000;

/** Bytes of all pictures of one clipping: a thousand such clippings are some 6 GB, which a disk can spare and a message can carry. */
export const MAX_PICTURES_BYTES = 6_000_000;

/** How long a clipping waits for its pictures, in milliseconds: well within CLIP_WAIT_MS, and most lie in the browser's cache. */
export const PICTURES_WAIT_MS = 8_000;

/** Characters of the sanitised HTML with its pictures, which base64 makes a third longer; with room for the head of each. */
export const MAX_HTML_CHARS = MAX_MARKUP_CHARS + (MAX_PICTURES_BYTES / 3) * 4 + MAX_PICTURES * 100;

/** How long a deleted clipping can be brought back, in days. */
export const BIN_DAYS = 30;

/** How long the store waits for another context to let go of an older database, in milliseconds, before it says so. */
export const BLOCKED_MS = 5_000;

/** Clippings, and texts, that the search reads at once: some 6 MB of newspaper pages, and few enough round trips. */
export const SEARCH_BATCH = 500;

/** How far the sentence of a mention is followed to each side, in UTF-16 code units: a newspaper's longest run to some 150. */
export const SENTENCE_REACH = 200;

/** How long the popup offers to undo, in milliseconds: time to read the line and reach the button. */
export const UNDO_MS = 8_000;

/** How long the content script lets the popup wait for a page that is still being read, before it says so: a long blink. */
export const REPORT_WAIT_MS = 2_000;

/** How long the popup waits for a tab that does not answer at all, in milliseconds: its page keeps it busy. */
export const TAB_WAIT_MS = 6_000;

/** How long the badge shows that a clip by menu or keyboard was made, or was not: time to look up at it. */
export const BADGE_FLASH_MS = 3_000;

/** Nodes of a page up to which a copy of it is searched for its article; past this the page's text stands alone. */
export const MAX_ARTICLE_NODES = 60_000;

/** Digits of a number that can be a sum: three more than 兆 yuan in 分 need; a longer run is an order number or an attack. */
export const MAX_NUMBER_DIGITS = 24;

/** Characters before a sum that are searched for the word that governs it: one clause of a newspaper. */
export const MONEY_LOOKBACK = 40;

/** Characters after a sum that are searched when nothing before it governs it (3亿元投资). */
export const MONEY_LOOKAHEAD = 14;

/** How long the background waits for a page's draft of itself: the largest page within the caps takes some seconds. */
export const CLIP_WAIT_MS = 20_000;

/** Rows the popup's list draws at once; more follow as the reader nears the end, so that thousands open as fast as fifty. */
export const LIST_STEP = 50;

/** Names of one kind the popup shows of a page before "show all": what fits beside the other two kinds. */
export const SHOWN_NAMES = 5;

/** How long the popup waits before it asks again for a page that is still being read, in milliseconds. */
export const READ_AGAIN_MS = 250;

/** How long the popup's filter waits for the next keystroke, in milliseconds: a search reads texts, an input method types fast. */
export const FILTER_PAUSE_MS = 120;

/** How long the address of a downloaded file is kept for the browser to read it, in milliseconds. */
export const DOWNLOAD_KEEP_MS = 60_000;

/** Characters of a page below which there is no article to judge. */
export const GATE_MIN_CHARS = 12;

/** Characters of a title that the gate reads. */
export const GATE_TITLE_CHARS = 120;

/** Characters at the head that say what a text is about: two sentences, or a company's notice with its codes and sums. */
export const GATE_LEAD = 150;

/** Characters in which zone words must stand together: a short article, or the part of a long one that is about a zone. */
export const GATE_WINDOW = 600;

/** Characters of the names of an article's writers, together. */
export const MAX_NAMES_CHARS = 100;

/** Hosts for which it is remembered that the legend is folded: the sites of years; each visit of a page reads them all. */
export const MAX_LEGEND_SITES = 300;

/** Characters of a note; a note is a paragraph or two, a whole article is a clipping of its own. */
export const MAX_NOTE_CHARS = 10_000;

/** Tags of one clipping, and characters of one tag: what a row of the list can show. */
export const MAX_TAGS = 30;
export const MAX_TAG_CHARS = 30;

/** Characters of a word in the reader's own dictionary: the longest registered name of a company has some 60. */
export const MAX_WORD_CHARS = 80;

/** Articles of one page that can be picked: a newspaper's densest page of notices holds some forty. */
export const MAX_ARTICLES = 100;

/** Clippings, and sums, that the card of a mention shows of a name: what is read at a glance. */
export const KNOWN_CLIPS = 3;
export const KNOWN_SUMS = 3;

/** Clippings of one tab that its page may still have annotated or taken back: a dense page's articles, twice over. */
export const MAX_RECENT_CLIPS = 200;

/** How long a link that is clipped may take to load, in milliseconds: less than browsers let an idle background live. */
export const LINK_WAIT_MS = 20_000;

/** How long a pointer rests on a mention before its card comes up, in milliseconds: passing over is not asking. */
export const REST_MS = 180;

/** How long the card stays after the pointer has left: time to reach it over the gap. */
export const LEAVE_MS = 350;

/** The smallest frame, in CSS pixels, in which there is room for the legend: larger than the common sizes of advertisements. */
export const MIN_TOOLS_WIDTH = 400;
export const MIN_TOOLS_HEIGHT = 320;

/** Characters and nodes that the gate reads of a page: an article of a paper's densest page stands well within. */
export const MAX_QUICK_CHARS = 200_000;
export const MAX_QUICK_NODES = 50_000;

/** How long a page that changed is let go on before it is looked at again, in milliseconds: one burst of a script, one look. */
export const FOLLOW_MS = 150;

/** Looks at a changing page that are had at once, and how long it takes to earn another: a ticker is read once in so many ms. */
export const FOLLOW_BURST = 6;
export const FOLLOW_REFILL_MS = 5_000;

/** How many times its own time a look at a changed page is followed by rest: reading takes at most some 4 % of the page's time. */
export const FOLLOW_COST_REST = 25;

/** Changes of a page between two looks up to which it is noted what changed; past this all of it is read again. */
export const MAX_CHANGES = 2_000;

/** How soon the gate judges a page again that has changed, in milliseconds, and how slow it grows where the page keeps changing. */
export const GATE_AGAIN_MS = 300;
export const GATE_AGAIN_MOST_MS = 16_000;

/** Windows narrower than this, in CSS pixels, start with the legend folded: open, it would cover half a line of text. */
export const FOLDED_BELOW_WIDTH = 600;

/** Characters kept of what stands before and after a passage: enough to tell two alike apart, as the Web Annotation model does. */
export const PASSAGE_CONTEXT_CHARS = 32;

/** Characters of a marked passage: longer than a long article, whose marking is a mistake of the mouse. */
export const MAX_PASSAGE_CHARS = 20_000;

/** Characters of the name of a folder, a topic or a saved search: what a line of the side list shows. */
export const MAX_NAME_CHARS = 60;

/** Words of one topic, and characters of one. */
export const MAX_TOPIC_WORDS = 100;
export const MAX_TOPIC_WORD_CHARS = 20;

/** Values of a facet that are handed over: the rest is found by typing. */
export const MAX_FACET_VALUES = 200;

/** Characters of a search that are read: a pasted sentence, not a pasted article. */
export const MAX_QUERY_CHARS = 200;

/** Clippings that an export holds at once: 150 newspaper articles are some 2 MB with their analyses. */
export const EXPORT_BATCH = 150;

/** Articles of one Word file: Word opens some thousand pages in a few seconds, and not ten thousand. A longer 剪报 comes in volumes. */
export const MAX_DOCX_ARTICLES = 500;

/** Characters of base64 that the pictures of one Word file or web page come to: some 45 MB, which both open without ado. */
export const MAX_EXPORTED_PICTURES = 60_000_000;

/** Clippings that are copied at once, and citations: what a clipboard, and the page pasted into, takes without stalling. */
export const MAX_COPIED_CLIPS = 50;
export const MAX_COPIED_CITATIONS = 1_000;
