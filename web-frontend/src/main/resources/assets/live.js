// Keeps a part of a page up to date: an element with data-live names an address of server-sent events. Each event holds
// finished elements, which take the place of those with the same id. Nothing on the page depends on it.
(() => {
  const place = document.querySelector('[data-live]');
  if (!place || !window.EventSource) return;
  const pause = document.querySelector('[data-live-pause]');
  let source;

  const put = (html) => {
    const parts = document.createElement('template');
    parts.innerHTML = html;
    for (const part of [...parts.content.children]) {
      const old = document.getElementById(part.id);
      if (!old || old.isEqualNode(part)) continue;
      const focused = old.contains(document.activeElement) ? document.activeElement.id : '';
      old.replaceWith(part);
      if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    }
  };
  const follow = () => {
    source = new EventSource(place.dataset.live);
    source.addEventListener('message', (event) => put(event.data));
    source.addEventListener('end', () => { source.close(); if (pause) pause.hidden = true; });
  };
  if (pause) {
    pause.hidden = false;
    pause.addEventListener('click', () => {
      const paused = pause.getAttribute('aria-pressed') === 'true';
      pause.setAttribute('aria-pressed', String(!paused));
      if (paused) follow(); else source.close();
    });
  }
  follow();
  window.addEventListener('pagehide', () => source.close());
})();
