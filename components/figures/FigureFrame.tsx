import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWords } from '../words-context';
import { Picture, type MarkLink } from './Picture';

/** A line of the table that says what the picture shows. */
export interface TableLine {
  readonly cells: readonly string[];
  /** Leads where the mark of the picture does. */
  readonly link: MarkLink;
}

interface Props {
  /** What it is of; it has a colour of its own. */
  readonly of: 'time' | 'zones' | 'sums';
  readonly title: string;
  /** What is counted and what is not, in a line. */
  readonly note: string;
  /** Choices of how to draw it. */
  readonly controls?: ComponentChildren;
  readonly legend?: ComponentChildren;
  readonly draw: (width: number) => SVGSVGElement;
  readonly links: readonly MarkLink[];
  readonly columns: readonly string[];
  /** Made when the table is opened. */
  readonly lines: () => readonly TableLine[];
  readonly children?: ComponentChildren;
}

/** A picture with its title, what it counts, and the same as a table. */
export function FigureFrame(props: Props) {
  const { of, title, note, controls, legend, draw, links, columns, lines, children } = props;
  const { t } = useWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section class={`figure figure-of-${of}`} aria-labelledby={`${id}-title`}>
      <div class="figure-head">
        <h3 id={`${id}-title`}>{title}</h3>
        {controls}
      </div>
      <p class="figure-note">{note}</p>
      {legend}
      <Picture draw={draw} links={links} label={title} hintId={`${id}-hint`} />
      <p class="sr-only" id={`${id}-hint`}>
        {t('figuresKeys')}
      </p>
      {children}
      <details class="figure-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('figuresTable')}</summary>
        {isOpen && <FigureTable columns={columns} lines={lines()} />}
      </details>
    </section>
  );
}

interface TableProps {
  readonly columns: readonly string[];
  readonly lines: readonly TableLine[];
}

function FigureTable({ columns, lines }: TableProps) {
  return (
    <div class="figure-scroll">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ cells: [first, ...others], link }) => (
            <tr key={link.name}>
              <th scope="row">
                <a
                  href={link.href}
                  onClick={(event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                    event.preventDefault();
                    link.onOpen();
                  }}
                >
                  {first}
                </a>
              </th>
              {others.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
