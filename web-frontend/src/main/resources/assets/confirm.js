// Asks on this page before a form is sent that cannot be taken back. Without it the next page asks.
(() => {
  const form = document.querySelector('form[data-confirm]');
  const ask = form && document.getElementById(form.dataset.confirm);
  if (!ask || !ask.showModal) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask.showModal();
  });
  ask.querySelector('[data-close]').addEventListener('click', (event) => {
    event.preventDefault();
    ask.close();
  });
  ask.addEventListener('close', () => form.querySelector('button').focus());
})();
