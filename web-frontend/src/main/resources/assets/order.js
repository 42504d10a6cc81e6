// Lets a row of the desk be dragged to another place in its meeting, with a mouse, a pen or a finger, as an extra to the buttons
// "Earlier" and "Later": dropping it sends their form, with the row whose place it takes. Escape leaves everything as it was.
// Nothing on the page depends on it.
(() => {
  const form = 'form[action$="/order"]';
  const edge = 60; // so near to the edge of the window it scrolls, in pixels
  const pace = 12;
  let drag;

  const rowsBeside = (row) => [...row.parentElement.children].filter((other) => other.querySelector(form));

  const putHandles = () => {
    for (const order of document.querySelectorAll(form)) {
      const row = order.closest('li.item');
      if (row.querySelector('[data-drag]') || rowsBeside(row).length < 2) continue;
      const handle = document.createElement('span');
      handle.className = 'btn alt sm';
      handle.dataset.drag = '';
      handle.textContent = '\u2807';
      handle.setAttribute('aria-hidden', 'true'); // the buttons do the same for whoever does not see it
      handle.style.cursor = 'grab';
      handle.style.touchAction = 'none';
      handle.style.justifySelf = 'start';
      row.querySelector('.when').append(handle);
    }
  };

  // no empty attribute is left behind, which another script would copy against the content policy
  const unmark = (row) => row.removeAttribute('style');
  const aim = () => {
    const { row, rows, y } = drag;
    if (drag.to !== row) unmark(drag.to);
    drag.to = rows.find((other) => y < other.getBoundingClientRect().bottom) ?? rows.at(-1);
    const line = rows.indexOf(drag.to) < rows.indexOf(row) ? 4 : -4;
    if (drag.to !== row) drag.to.style.boxShadow = `inset 0 ${line}px currentColor`;
  };
  const scroll = () => {
    if (!drag) return;
    const by = drag.y < edge ? -pace : drag.y > window.innerHeight - edge ? pace : 0;
    if (by) {
      window.scrollBy(0, by);
      aim();
    }
    requestAnimationFrame(scroll);
  };
  const end = (dropped) => {
    if (!drag) return;
    const { row, rows, to } = drag;
    [row, to].forEach(unmark);
    drag = undefined;
    if (!dropped || to === row) return;
    const order = row.querySelector(form);
    const place = order.querySelector('[name="place"]');
    place.value = to.querySelector(form).getAttribute('action').split('/').at(-2);
    order.querySelector(`[value="${rows.indexOf(to) < rows.indexOf(row) ? 'earlier' : 'later'}"]`).click();
    place.value = ''; // so that a button that is pressed afterwards means one place
  };

  document.addEventListener('pointerdown', (event) => {
    const handle = event.target.closest('[data-drag]');
    if (!handle || event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const row = handle.closest('li.item');
    row.style.opacity = '0.5';
    drag = { row, rows: rowsBeside(row), to: row, y: event.clientY };
    requestAnimationFrame(scroll);
  });
  document.addEventListener('pointermove', (event) => {
    if (!drag) return;
    drag.y = event.clientY;
    aim();
  });
  document.addEventListener('pointerup', () => end(true));
  document.addEventListener('pointercancel', () => end(false));
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') end(false); });
  document.addEventListener('htmx:afterSettle', putHandles);
  putHandles();
})();
