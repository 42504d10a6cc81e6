// Keys in the editor of a programme. On "Edit", the arrow keys go to the next and the previous one. In a form that stands in
// a row, Escape closes it, as long as nothing was typed in it. What was typed in one form is not lost by saving another, nor
// by leaving the page unasked. Nothing on the page depends on it.
(() => {
  const rows = 'a[id^="edit-"]';
  const form = 'form.what[hx-post]';

  document.addEventListener('input', (event) => {
    const edited = event.target.closest(form);
    if (edited) edited.dataset.edited = 'yes';
  });
  const editedBut = (own) => [...document.querySelectorAll(form)].find((open) => open !== own && open.dataset.edited);

  document.addEventListener('htmx:beforeRequest', (event) => {
    const waiting = event.detail.target.id === 'desk' && editedBut(event.target.closest(form));
    if (!waiting) return;
    event.preventDefault();
    waiting.querySelector('[data-first]').hidden = false;
    waiting.querySelector('button[value="save"]:not(.vh)').focus();
  });
  window.addEventListener('beforeunload', (event) => {
    if (editedBut(null)) event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const open = event.target.closest(form);
    if (event.key === 'Escape' && open && !open.dataset.edited) {
      open.querySelector('a[hx-get]').click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && event.target.matches(rows)) {
      const all = [...document.querySelectorAll(rows)];
      const next = all[all.indexOf(event.target) + step];
      event.preventDefault();
      if (next) next.focus();
    }
  });
})();
