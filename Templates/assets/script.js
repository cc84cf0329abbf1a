/* Text size, high contrast, read-aloud, printing and the search box. Everything else works without this file.
   Runs before the style sheet, so that what the reader chose holds at the first paint.
   Choices stay in this browser (localStorage); nothing is sent anywhere. */
(function () {
  'use strict';

  const root = document.documentElement;
  root.classList.add('js');

  /* Choices ------------------------------------------------------------------------------------ */

  const choices = {
    text: ['small', 'medium', 'large'],
    contrast: ['normal', 'high'],
  };

  /** The stored choice; the default where storage is closed, as it can be for file:// pages. */
  function stored(name, byDefault) {
    try {
      const value = window.localStorage.getItem('gongshi.' + name);
      return choices[name].includes(value) ? value : byDefault;
    } catch (error) {
      return byDefault;
    }
  }

  function choose(name, value) {
    root.setAttribute('data-' + name, value);
    try {
      window.localStorage.setItem('gongshi.' + name, value);
    } catch (error) {
      /* The choice then holds for this page only. */
    }
  }

  root.setAttribute('data-text', stored('text', 'medium'));
  root.setAttribute('data-contrast', stored('contrast', 'normal'));

  /* Controls ----------------------------------------------------------------------------------- */

  function button(label, name, action) {
    const element = document.createElement('button');
    element.type = 'button';
    element.textContent = label;
    if (name) element.setAttribute('aria-label', name);
    element.addEventListener('click', () => action(element));
    return element;
  }

  function press(element, isPressed) {
    element.setAttribute('aria-pressed', String(isPressed));
  }

  function group(name) {
    const element = document.createElement('div');
    element.className = 'tools-row';
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', name);
    return element;
  }

  function sizeButtons() {
    const sizes = [['small', '小'], ['medium', '中'], ['large', '大']];
    const buttons = sizes.map(([value, label]) => {
      const element = button(label, '字号' + label, () => {
        choose('text', value);
        show();
      });
      element.dataset.value = value;
      return element;
    });
    function show() {
      for (const each of buttons) press(each, each.dataset.value === root.getAttribute('data-text'));
    }
    show();
    return buttons;
  }

  function contrastButton() {
    const isHigh = () => root.getAttribute('data-contrast') === 'high';
    const element = button('高对比', '高对比度', () => {
      choose('contrast', isHigh() ? 'normal' : 'high');
      press(element, isHigh());
    });
    press(element, isHigh());
    return element;
  }

  /* Read-aloud --------------------------------------------------------------------------------- */

  const readable = 'h1, h2, h3, h4, p, li, dl > div, caption, tbody tr';
  const unread = '[hidden], [data-print], .contents, .filters, .pager, .page-end, .print-only';

  /** The parts of the page in reading order; a part that holds other parts is not one itself. */
  function parts() {
    return Array.from(document.getElementById('main').querySelectorAll(readable)).filter((element) =>
      !element.closest(unread) && !element.querySelector(readable) && element.textContent.trim() !== '');
  }

  /** A part as it is spoken: table cells with their labels, a masked name as 某. */
  function spoken(element) {
    const cells = Array.from(element.children).filter((child) => child.matches('th, td, dt, dd'));
    const text = cells.length === 0
      ? element.textContent
      : cells.map((cell) => (cell.dataset.label ? cell.dataset.label + '，' : '') + cell.textContent).join('，');
    return text.replace(/[*＊]+/g, '某').replace(/—/g, '至').replace(/\s+/g, ' ').trim();
  }

  /** Short sentences: some browsers fall silent in the middle of a long one. */
  function sentences(text) {
    return text.match(/[^。！？；]{1,120}[。！？；]*/g) || [];
  }

  function readAloudButton() {
    const speech = window.speechSynthesis;
    if (!speech || !window.SpeechSynthesisUtterance) return null;
    let reading = 0;

    function voice() {
      const voices = speech.getVoices();
      return voices.find((each) => /^zh[-_]CN/i.test(each.lang)) || voices.find((each) => /^zh/i.test(each.lang));
    }
    function mark(element) {
      for (const each of document.querySelectorAll('.is-being-read')) each.classList.remove('is-being-read');
      if (element) element.classList.add('is-being-read');
    }
    function stop() {
      reading += 1;
      speech.cancel();
      mark(null);
      element.textContent = '朗读';
      press(element, false);
    }
    function start() {
      if (speech.getVoices().length > 0 && !voice()) {
        element.textContent = '没有中文语音';
        return;
      }
      const queue = [];
      for (const part of parts()) for (const text of sentences(spoken(part))) queue.push([part, text]);
      reading += 1;
      const mine = reading;
      function next() {
        if (mine !== reading) return;
        const item = queue.shift();
        if (!item) return stop();
        const utterance = new window.SpeechSynthesisUtterance(item[1]);
        utterance.lang = 'zh-CN';
        utterance.rate = 0.9;
        utterance.voice = voice() || null;
        utterance.onend = next;
        utterance.onerror = () => { if (mine === reading) stop(); };
        mark(item[0]);
        speech.speak(utterance);
      }
      element.textContent = '停止';
      press(element, true);
      speech.cancel();
      next();
    }
    const element = button('朗读', null, () => (element.getAttribute('aria-pressed') === 'true' ? stop() : start()));
    press(element, false);
    window.addEventListener('pagehide', () => speech.cancel());
    return element;
  }

  /* Search boxes: a link to the search becomes a form that leads there. ------------------------- */

  function searchBox(place) {
    const link = place.querySelector('a');
    const form = document.createElement('form');
    form.className = 'search-line';
    form.setAttribute('role', 'search');
    const input = document.createElement('input');
    input.className = 'search-input';
    input.type = 'search';
    input.maxLength = 60;
    input.setAttribute('aria-label', link.textContent);
    input.setAttribute('placeholder', '例如：低保');
    input.setAttribute('enterkeyhint', 'search');
    input.autocomplete = 'off';
    const submit = button('搜索', null, () => {});
    submit.type = 'submit';
    submit.className = 'button';
    form.appendChild(input);
    form.appendChild(submit);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const words = input.value.trim();
      window.location.href = link.href + (words ? '#q=' + encodeURIComponent(words) : '');
    });
    place.replaceChild(form, link);
  }

  /* On paper nothing stays folded. */
  window.addEventListener('beforeprint', () => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });

  /* Put them into the page --------------------------------------------------------------------- */

  document.addEventListener('DOMContentLoaded', () => {
    const tools = document.querySelector('[data-tools]');
    if (tools) {
      const row = group('阅读设置');
      const label = document.createElement('span');
      label.className = 'tools-label';
      label.textContent = '字号';
      const controls = [label, ...sizeButtons(), contrastButton(), readAloudButton()];
      for (const each of controls) if (each) row.appendChild(each);
      tools.appendChild(row);
    }
    for (const place of document.querySelectorAll('[data-search-box]')) searchBox(place);
    for (const place of document.querySelectorAll('[data-print]')) {
      place.appendChild(button(place.dataset.print || '打印正文', null, () => window.print()));
    }
  });
})();
