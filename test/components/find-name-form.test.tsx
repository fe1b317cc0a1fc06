// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NameForm } from '../../components/find/NameForm';
import { button, find, mount, unmount } from './mount';

afterEach(unmount);

function setUp(isProposal: boolean) {
  const on = { onName: vi.fn(), onCancel: vi.fn() };
  mount(<NameForm label="名字" value="签约" taken={[]} isProposal={isProposal} giveIt="存下" {...on} />);
  return on;
}

/** The focus goes from the field to something else. */
function leaveFor(to: EventTarget | null): void {
  void act(() => {
    find('.name-field').dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: to }));
  });
}

describe('NameForm', () => {
  it('stays while Tab goes from its field to its button', () => {
    const on = setUp(true);
    leaveFor(button('存下'));
    expect(on.onCancel).not.toHaveBeenCalled();
    leaveFor(document.body);
    expect(on.onCancel).toHaveBeenCalledOnce();
    expect(on.onName).not.toHaveBeenCalled();
  });

  it('gives no name that was but proposed, and none that is as it was, when it is left', () => {
    const on = setUp(false);
    leaveFor(null);
    expect(on.onCancel).toHaveBeenCalledOnce();
    expect(on.onName).not.toHaveBeenCalled();
  });
});
