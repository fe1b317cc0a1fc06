import { Icon } from '../Icon';

/** Why something came to nothing, in words, said at once. */
export function TroubleNote({ text }: { text: string }) {
  return (
    <p class="keeping-trouble" role="alert">
      <Icon name="alert" />
      <span>{text}</span>
    </p>
  );
}
