/* Text size, high contrast, read-aloud, printing, the search box, and the self-test without reloading. Everything else
   works without this file, or stays out of sight.
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

  /** Takes over the stored choices, and tells the buttons. */
  function follow() {
    root.setAttribute('data-text', stored('text', 'medium'));
    root.setAttribute('data-contrast', stored('contrast', 'normal'));
    for (const show of shows) show();
  }

  const shows = [];
  follow();
  /* A page that the back button brings out of the browser's memory, or that is open elsewhere, follows a later choice. */
  window.addEventListener('pageshow', (event) => { if (event.persisted) follow(); });
  window.addEventListener('storage', follow);

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
    shows.push(show);
    return buttons;
  }

  function contrastButton() {
    const isHigh = () => root.getAttribute('data-contrast') === 'high';
    const show = () => press(element, isHigh());
    const element = button('高对比', '高对比度', () => {
      choose('contrast', isHigh() ? 'normal' : 'high');
      show();
    });
    show();
    shows.push(show);
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
    window.addEventListener('gongshi:turn', stop);
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

  function printButtons() {
    for (const place of document.querySelectorAll('[data-print]')) {
      place.appendChild(button(place.dataset.print || '打印正文', null, () => window.print()));
    }
  }

  /* Self-test ---------------------------------------------------------------------------------- */

  /** Turns from question to question without reloading. The pages are those that links lead to anyway, so the address
      names a question and never a way. What was answered lives in this function and ends with the page: it is not
      stored, and the history holds a number only. */
  function selfTest() {
    const trails = new Map();
    const first = (history.state && history.state.flow) || 0;
    let current = first;
    let newest = first;
    let turning = 0;
    history.replaceState({ flow: first }, '');
    trails.set(first, impliedTrail());

    /** What the page itself says was answered. */
    function impliedTrail() {
      const number = document.querySelector('[data-flow-number]');
      const steps = Array.from(document.querySelectorAll('[data-flow-known] li'), (item) => ({
        question: item.querySelector('.flow-asked').textContent,
        answer: (item.querySelector('.flow-told') || { textContent: '' }).textContent,
        address: item.querySelector('a').href,
      }));
      return { steps, isWhole: number !== null && number.textContent !== '' };
    }

    function element(name, className, text) {
      const made = document.createElement(name);
      made.className = className;
      made.textContent = text;
      return made;
    }

    function showTrail(trail) {
      const number = document.querySelector('[data-flow-number]');
      if (number && trail.isWhole) number.textContent = '第' + (trail.steps.length + 1) + '题';
      const section = document.querySelector('[data-flow-known]');
      if (!section) return;
      const list = section.querySelector('ol');
      list.textContent = '';
      for (const step of trail.steps) {
        const item = document.createElement('li');
        const again = element('a', '', '改');
        again.href = step.address;
        again.setAttribute('aria-label', '改：' + step.question);
        again.setAttribute('data-flow-again', '');
        item.append(element('span', 'flow-asked', step.question), ' ');
        if (step.answer) item.append(element('strong', 'flow-told', step.answer), ' ');
        item.append(again);
        list.appendChild(item);
      }
      section.hidden = trail.steps.length === 0;
    }

    /** Puts the page at an address in place of this one; where that fails, as from a USB stick, it is opened. */
    function turn(address, place, trail) {
      turning += 1;
      const mine = turning;
      fetch(address).then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      }).then((text) => {
        if (mine !== turning) return;
        const next = new DOMParser().parseFromString(text, 'text/html');
        if (!next.querySelector('[data-flow]')) throw new Error('not a page of the self-test');
        window.dispatchEvent(new Event('gongshi:turn'));
        if (place > newest) {
          newest = place;
          history.pushState({ flow: place }, '', address);
        }
        current = place;
        document.title = next.title;
        for (const part of ['main', '.breadcrumbs']) {
          const old = document.querySelector(part);
          old.parentNode.replaceChild(document.adoptNode(next.querySelector(part)), old);
        }
        trails.set(place, trail || impliedTrail());
        showTrail(trails.get(place));
        printButtons();
        const heading = document.querySelector('main h1');
        heading.tabIndex = -1;
        heading.focus();
        window.scrollTo(0, 0);
      }).catch(() => {
        if (mine === turning) window.location.assign(address);
      });
    }

    document.addEventListener('click', (event) => {
      const link = event.target.closest('[data-flow] a');
      const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!link || !isPlain) return;
      const trail = trails.get(current);
      const steps = trail.steps;
      if (link.hasAttribute('data-flow-go')) {
        const question = document.querySelector('main h1').textContent;
        const step = { question, answer: link.textContent, address: window.location.href };
        turn(link.href, newest + 1, { steps: steps.concat(step), isWhole: trail.isWhole });
      } else if (link.hasAttribute('data-flow-again')) {
        const index = steps.findIndex((step) => step.address === link.href);
        if (index < 0) return;
        turn(link.href, newest + 1, { steps: steps.slice(0, index), isWhole: trail.isWhole });
      } else if (link.hasAttribute('data-flow-back') && current !== first) {
        history.back();
      } else {
        return;
      }
      event.preventDefault();
    });

    window.addEventListener('popstate', (event) => {
      if (!event.state || typeof event.state.flow !== 'number') return;
      turn(window.location.href, event.state.flow, trails.get(event.state.flow));
    });
  }

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
    printButtons();
    if (document.querySelector('[data-flow]')) selfTest();
  });
})();
