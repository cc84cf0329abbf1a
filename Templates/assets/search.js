/* The search of the page /sousuo/. Reads the shards that the build made (Sources/Rendering/Search) and works as
   SearchReader.swift does: whole numbers only, so that both give the same results in the same order.
   Shards are scripts, loaded when they are needed; nothing is sent anywhere, and file:// works, too.
   Written for phones of many years (ES2017). */
(function () {
  'use strict';

  const batch = 10;
  const form = document.querySelector('[data-search]');
  const status = document.querySelector('[data-search-status]');
  const list = document.querySelector('[data-search-results]');
  const more = document.querySelector('[data-search-more]');
  const none = document.querySelector('[data-search-none]');
  if (!form || !status || !list || !more || !none) return;

  /* Shards ------------------------------------------------------------------------------------- */

  let index = null;
  const termShards = new Map();
  const textShards = new Map();
  const loading = new Map();

  /** Loads a script once; after a failure it may be tried again. */
  function load(path) {
    if (!loading.has(path)) {
      loading.set(path, new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = 'shards/' + path + '?v=' + index.version;
        script.onload = () => resolve();
        script.onerror = () => {
          loading.delete(path);
          script.remove();
          reject(new Error(path));
        };
        document.head.appendChild(script);
      }));
    }
    return loading.get(path);
  }

  const lastCodes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrs';
  const moreCodes = "tuvwxyz!#$'()*+,-./:;=?[]^_`{|}~";
  const codes = new Uint8Array(128);
  for (let i = 0; i < lastCodes.length; i += 1) codes[lastCodes.charCodeAt(i)] = i;
  for (let i = 0; i < moreCodes.length; i += 1) codes[moreCodes.charCodeAt(i)] = 45 + i;

  /** The numbers of a coded text; see PostingCode.swift. */
  function decode(text) {
    const out = [];
    let parts = [];
    for (let i = 0; i < text.length; i += 1) {
      let value = codes[text.charCodeAt(i)];
      if (value >= 45) {
        parts.push(value - 45);
      } else {
        for (let k = parts.length - 1; k >= 0; k -= 1) value = value * 32 + parts[k] + 45;
        out.push(value);
        if (parts.length > 0) parts = [];
      }
    }
    return out;
  }

  /** The first number of a coded text, and the text after it. */
  function first(text) {
    let end = 0;
    while (codes[text.charCodeAt(end)] >= 45) end += 1;
    return [decode(text.slice(0, end + 1))[0], text.slice(end + 1)];
  }

  function addTerms(number, text) {
    const terms = new Map();
    let key = 0;
    for (const entry of text === '' ? [] : text.split(' ')) {
      const [distance, postings] = first(entry);
      key += distance;
      terms.set(key, postings);
    }
    termShards.set(number, terms);
  }

  const shardOf = (key) => (key % 65521) % index.terms;

  /** The documents that have a term, and how much it counts in each. */
  function postings(key) {
    const documents = [];
    const levels = [];
    let next = 0;
    const terms = termShards.get(shardOf(key));
    for (const number of decode((terms && terms.get(key)) || '')) {
      const document = next + Math.floor(number / 5);
      documents.push(document);
      levels.push(number % 5);
      next = document + 1;
    }
    return { documents, levels };
  }

  /** The shard of texts in which a document stands. */
  function textShardOf(document) {
    let low = 0;
    let high = index.textStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (index.textStarts[middle] <= document) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /* Words -------------------------------------------------------------------------------------- */

  /** A code point as it is searched for; 0 separates words. See SearchText.swift. */
  function folded(code) {
    if (code >= 0x4e00 && code <= 0x9fff) return code;
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
    if ((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a)) return code;
    if (code >= 0x41 && code <= 0x5a) return code + 0x20;
    if (code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff)
      || (code >= 0x20000 && code <= 0x323af)) return code;
    if (code === 0xf7 || code === 0xd7) return 0;
    if (code >= 0xdf && code <= 0x24f) return code;
    return code >= 0xc0 && code <= 0xde ? code + 0x20 : 0;
  }

  const isHan = (code) => code > 0x24f;

  /** A text folded, in which a space separates words; as long as the text. */
  function fold(text) {
    let out = '';
    for (const character of text) {
      const code = folded(character.codePointAt(0));
      out += code === 0 ? ' '.repeat(character.length) : String.fromCodePoint(code);
    }
    return out;
  }

  function hash(text) {
    let value = 0;
    for (const character of text) value = (value * 8191 + character.codePointAt(0)) % 549755813881;
    return value + 4294967296;
  }

  function key(characters) {
    const isPlain = characters.every((each) => each.length === 1 && isHan(each.charCodeAt(0)));
    if (!isPlain) return hash(characters.join(''));
    const [a, b] = characters.map((each) => each.charCodeAt(0));
    return b === undefined ? a : a * 65536 + b;
  }

  /** The terms by which a word is looked up: pairs of its characters, and its words of letters and digits. */
  function terms(word) {
    const keys = new Set();
    const characters = Array.from(word);
    let start = 0;
    while (start < characters.length) {
      const han = isHan(characters[start].codePointAt(0));
      let end = start + 1;
      while (end < characters.length && isHan(characters[end].codePointAt(0)) === han) end += 1;
      if (!han) keys.add(hash(characters.slice(start, end).join('')));
      else if (end - start === 1) keys.add(key([characters[start]]));
      else for (let i = start; i + 1 < end; i += 1) keys.add(key([characters[i], characters[i + 1]]));
      start = end;
    }
    return Array.from(keys);
  }

  const isLatin = (text) => text !== undefined && text !== ' ' && !isHan(text.codePointAt(0));

  /** Whether a piece cuts no word of letters and digits in two. */
  function isWhole(characters, start, end) {
    return !(isLatin(characters[start - 1]) && isLatin(characters[start]))
      && !(isLatin(characters[end - 1]) && isLatin(characters[end]));
  }

  /** Cuts a word into words that are known and what lies between them. See SearchLexicon.swift. */
  function segments(word) {
    const characters = Array.from(word);
    if (characters.length < 3 || index.known.has(word)) return [word];
    const out = [];
    let rest = '';
    let start = 0;
    while (start < characters.length) {
      let length = Math.min(index.longest, characters.length - start);
      let piece = '';
      let isKnown = false;
      for (; length > 0; length -= 1) {
        piece = characters.slice(start, start + length).join('');
        isKnown = index.known.has(piece) && isWhole(characters, start, start + length);
        if (isKnown || index.skipped.has(piece)) break;
      }
      if (length === 0) {
        rest += characters[start];
        start += 1;
        continue;
      }
      if (rest) out.push(rest);
      rest = '';
      if (isKnown) out.push(piece);
      start += length;
    }
    if (rest) out.push(rest);
    return out.length > 0 ? out : [word];
  }

  /** The words of a query: each with its terms, and with the texts that stand for it. */
  function words(query) {
    const pieces = [];
    for (const word of fold(query).split(' ')) {
      if (word) for (const piece of segments(word)) if (!pieces.includes(piece)) pieces.push(piece);
    }
    return pieces.slice(0, 8).map((text) => {
      const group = Array.from(text).length > 1 ? index.groups.get(text) : undefined;
      if (group === undefined) return { text, terms: terms(text), texts: [text] };
      const members = index.synonyms[group].map(fold).filter((each) => Array.from(each).length > 1);
      return { text, terms: [hash('~' + group)], texts: members };
    });
  }

  /* Searching ---------------------------------------------------------------------------------- */

  function weigh(word, whole, worth, own) {
    const lists = word.terms.map(postings);
    let rarest = 0;
    for (const { documents } of lists) {
      if (documents.length > 0 && (rarest === 0 || documents.length < rarest)) rarest = documents.length;
    }
    if (rarest === 0) return;
    let rarity = 2;
    while (rarest * Math.pow(2, rarity - 2) < index.documents) rarity += 1;
    const found = new Map();
    for (const { documents, levels } of lists) {
      for (let i = 0; i < documents.length; i += 1) {
        const old = found.get(documents[i]);
        if (old) {
          old.terms += 1;
          old.least = Math.min(old.least, levels[i]);
          old.most = Math.max(old.most, levels[i]);
        } else {
          found.set(documents[i], { terms: 1, least: levels[i], most: levels[i] });
        }
      }
    }
    for (const [document, match] of found) {
      if (match.terms * 2 < lists.length) continue;
      const value = index.levels[match.least] * rarity;
      if (match.terms === lists.length) {
        whole[document] += 1;
        worth[document] += value * 4;
      } else {
        worth[document] += Math.floor(value * match.terms / lists.length);
      }
      if (match.most > 0) own[document] = 1;
    }
  }

  /** Documents for words and filters, best first, and whether each has all words. */
  function rank(asked, filters) {
    const whole = new Uint8Array(index.documents);
    const worth = new Uint32Array(index.documents);
    const own = new Uint8Array(index.documents);
    for (const word of asked) weigh(word, whole, worth, own);
    for (const filter of filters) {
      const passing = new Uint8Array(index.documents);
      for (const document of postings(hash(filter)).documents) passing[document] = 1;
      for (let i = 0; i < own.length; i += 1) if (!passing[i]) own[i] = 0;
    }
    let best = 0;
    for (let i = 0; i < own.length; i += 1) if (own[i] && whole[i] > best) best = whole[i];
    const documents = [];
    for (let i = 0; i < own.length; i += 1) if (own[i] && whole[i] === best && worth[i] > 0) documents.push(i);
    documents.sort((a, b) => worth[b] - worth[a] || a - b);
    return { documents, isComplete: asked.length > 0 && best === asked.length };
  }

  /** Searches; `filters` are names such as `k~guide`. */
  async function find(query, filters) {
    const asked = words(query);
    const shards = new Set();
    for (const word of asked) for (const term of word.terms) shards.add(shardOf(term));
    for (const filter of filters) shards.add(shardOf(hash(filter)));
    await Promise.all(Array.from(shards).map((shard) => load('terms/' + shard + '.js')));
    const result = rank(asked, filters);
    result.words = asked;
    return result;
  }

  /** A document as it is shown. */
  function entry(row) {
    const sections = [];
    for (let i = 6; i + 2 < row.length; i += 3) {
      sections.push({ anchor: row[i], heading: row[i + 1], text: row[i + 2] });
    }
    const [address, title, label, context, keywords, summary] = row;
    return { address, title, label, context, keywords, summary, sections };
  }

  /** Whether a document has each word as it was typed, or a synonym, and not only its characters. */
  function hasPhrases(document, asked) {
    const parts = [document.title, document.context, document.keywords, document.summary];
    for (const section of document.sections) parts.push(section.heading, section.text);
    const text = parts.map(fold).join(' ');
    return asked.every((word) => word.texts.some((each) => text.includes(each)));
  }

  /** The entries of some documents; those in which the words really stand come first. */
  async function entries(documents, asked) {
    const shards = new Set(documents.map(textShardOf));
    await Promise.all(Array.from(shards).map((shard) => load('texts/' + shard + '.js')));
    const found = documents.map((document) => {
      const shard = textShardOf(document);
      return entry(textShards.get(shard)[document - index.textStarts[shard]]);
    });
    const good = found.filter((each) => hasPhrases(each, asked));
    return good.concat(found.filter((each) => !good.includes(each)));
  }

  /* Results ------------------------------------------------------------------------------------ */

  /** Where words stand in a text: pairs of beginning and end, in order, apart from one another. */
  function places(text, asked) {
    const source = fold(text);
    let found = [];
    for (const word of asked) {
      let texts = word.texts.filter((each) => source.includes(each));
      if (texts.length === 0 && word.text.length > 2) {
        texts = Array.from(word.text).slice(1).map((_, i) => word.text.slice(i, i + 2))
          .filter((each) => source.includes(each));
      }
      for (const each of texts) {
        for (let at = source.indexOf(each); at >= 0; at = source.indexOf(each, at + each.length)) {
          found.push([at, at + each.length, word]);
        }
      }
    }
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const apart = [];
    for (const place of found) {
      const last = apart[apart.length - 1];
      if (!last || place[0] >= last[1]) apart.push(place);
      else if (place[1] > last[1]) last[1] = place[1];
    }
    return apart;
  }

  /** The section with most of the words; the first of equals, but a section before the page itself. */
  function bestSection(document, asked) {
    let best = null;
    let most = 0;
    for (const section of document.sections) {
      const found = places(section.heading + ' ' + section.text, asked);
      const count = new Set(found.map((place) => place[2])).size;
      if (count > most) {
        best = section;
        most = count;
      }
    }
    return best;
  }

  /** Puts a text into an element, its words marked. */
  function mark(element, text, asked) {
    let end = 0;
    const shown = (from, to) => text.slice(from, to).replace(/¶/g, ' ');
    for (const [from, to] of places(text, asked)) {
      element.appendChild(document.createTextNode(shown(end, from)));
      const marked = document.createElement('mark');
      marked.textContent = shown(from, to);
      element.appendChild(marked);
      end = to;
    }
    element.appendChild(document.createTextNode(shown(end)));
  }

  /** About a hundred characters around the place with most words. */
  function excerpt(text, asked) {
    const width = 100;
    const found = places(text, asked);
    let best = 0;
    let most = 0;
    for (const [from] of found) {
      const near = new Set(found.filter((place) => place[0] >= from && place[1] <= from + width)
        .map((place) => place[2])).size;
      if (near > most) {
        best = from;
        most = near;
      }
    }
    let start = best < 40 ? 0 : best - 30;
    const block = text.lastIndexOf('¶', best);
    if (block >= start) start = block + 1;
    if (/[\udc00-\udfff]/.test(text.charAt(start))) start += 1;
    let end = Math.min(text.length, start + width);
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    return (start > 0 && start !== block + 1 ? '…' : '') + text.slice(start, end) + (end < text.length ? '…' : '');
  }

  function element(name, className, parent) {
    const made = document.createElement(name);
    if (className) made.className = className;
    parent.appendChild(made);
    return made;
  }

  /** The address of a result from this page. */
  const address = (path, anchor) => '../' + encodeURI(path) + (anchor ? '#' + encodeURIComponent(anchor) : '');

  function show(found, asked) {
    const section = bestSection(found, asked);
    const isAnswer = found.context !== '' && found.context !== found.title;
    const item = element('li', 'search-result', list);
    const title = element('h2', 'search-title', item);
    const link = element('a', '', title);
    const place = section || (found.context ? found.sections[0] : null);
    link.setAttribute('href', address(found.address, place ? place.anchor : ''));
    mark(link, found.title, asked);
    if (section && section.heading) {
      link.appendChild(document.createTextNode(' › '));
      mark(link, section.heading, asked);
    }
    element('p', 'search-from', item).textContent = found.label + (isAnswer ? ' · ' + found.context : '');
    const text = section ? section.text : found.summary || (found.sections[0] || { text: '' }).text;
    if (text) mark(element('p', 'search-text', item), excerpt(text, asked), asked);
    return link;
  }

  let turn = 0;
  let rest = [];
  let shownWords = [];

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  function empty() {
    while (list.firstChild) list.removeChild(list.firstChild);
    list.hidden = true;
    more.hidden = true;
    none.hidden = true;
    rest = [];
  }

  /** Words that one could try: synonyms of what was asked, then keywords that share a character, then others. */
  function suggestions(asked) {
    const out = [];
    for (const word of asked) for (const each of word.texts) if (each !== word.text) out.push(each);
    const shares = (keyword) => asked.some((word) => Array.from(word.text).some((each) => keyword.includes(each)));
    const near = index.keywords.filter(shares);
    const all = out.concat(near, index.keywords);
    return all.filter((each, at) => all.indexOf(each) === at).slice(0, 8);
  }

  function showNone(asked, hasFilters) {
    const advice = none.querySelector('[data-search-advice]');
    advice.textContent = hasFilters
      ? '可以把上面“缩小范围”里选的改回全部，或换一个词试试：' : '换一个短一点的词试试，或点选下面的词：';
    const choices = none.querySelector('[data-search-words]');
    while (choices.firstChild) choices.removeChild(choices.firstChild);
    for (const word of suggestions(asked)) {
      const link = element('a', '', element('li', '', choices));
      link.setAttribute('href', '#q=' + encodeURIComponent(word));
      link.textContent = word;
    }
    none.hidden = false;
  }

  async function showMore(mine, asked) {
    const next = rest.slice(0, batch);
    rest = rest.slice(batch);
    const found = await entries(next, asked);
    if (mine !== turn) return null;
    const links = found.map((each) => show(each, asked));
    list.hidden = false;
    more.hidden = rest.length === 0;
    return links[0];
  }

  const failed = '没有查成：数据没有取到。请检查网络后再按一次“搜索”，或刷新本页。';

  async function search(state) {
    turn += 1;
    const mine = turn;
    const query = state.q.trim();
    if (!index) return;
    if (query === '') {
      empty();
      list.setAttribute('aria-busy', 'false');
      say('');
      return;
    }
    list.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => { if (mine === turn) say('正在查找……'); }, 400);
    const filters = ['p', 't', 'k'].filter((name) => state[name]).map((name) => name + '~' + state[name]);
    try {
      const result = await find(query, filters);
      if (mine !== turn) return;
      empty();
      rest = result.documents;
      shownWords = result.words;
      if (rest.length === 0) {
        showNone(result.words, filters.length > 0);
        say('没有找到“' + query + '”。');
      } else {
        await showMore(mine, result.words);
        if (mine !== turn) return;
        const count = '找到 ' + result.documents.length + ' 条结果';
        say(result.isComplete ? count + '。' : '没有同时有这些词的内容；下面 ' + result.documents.length + ' 条有其中一部分。');
      }
    } catch (error) {
      if (mine === turn) {
        empty();
        say(failed);
      }
    } finally {
      clearTimeout(slow);
      if (mine === turn) list.setAttribute('aria-busy', 'false');
    }
  }

  /* The form and the address ------------------------------------------------------------------- */

  const fields = ['q', 'p', 't', 'k'].map((name) => form.elements.namedItem(name));

  function formState() {
    const state = {};
    for (const field of fields) state[field.name] = field.value;
    return state;
  }

  /** What the address asks for; `null` when it asks for nothing, as with `#g-1`. */
  function addressState() {
    const hash = window.location.hash.slice(1);
    if (!/^[qptk]=/.test(hash)) return null;
    const state = { q: '', p: '', t: '', k: '' };
    for (const part of hash.split('&')) {
      const at = part.indexOf('=');
      const name = part.slice(0, at);
      if (!(name in state)) continue;
      try {
        state[name] = decodeURIComponent(part.slice(at + 1));
      } catch (error) {
        state[name] = '';
      }
    }
    return state;
  }

  function hashOf(state) {
    const parts = Object.keys(state).filter((name) => state[name])
      .map((name) => name + '=' + encodeURIComponent(state[name]));
    return parts.length > 0 ? '#' + parts.join('&') : '#q=';
  }

  let shown = '';

  /** Searches for what the form says; a finished query gets a place of its own in the history. */
  function ask(isFinished) {
    const state = formState();
    const hash = hashOf(state);
    if (hash === shown && !isFinished) return;
    shown = hash;
    try {
      if (isFinished && window.location.hash !== hash) window.history.pushState(null, '', hash);
      else window.history.replaceState(null, '', hash);
    } catch (error) {
      /* Some browsers keep no history for file:// pages; the search works all the same. */
    }
    search(state);
  }

  function readAddress() {
    const isEmpty = window.location.hash === '' && shown !== '';
    const state = addressState() || (isEmpty ? { q: '', p: '', t: '', k: '' } : null);
    if (!state || hashOf(state) === shown) return;
    for (const field of fields) {
      field.value = state[field.name];
      if (field.value !== state[field.name]) field.value = '';
    }
    if (fields.slice(1).some((field) => field.value)) form.querySelector('details').open = true;
    shown = hashOf(formState());
    search(formState());
  }

  let isComposing = false;
  let waiting = 0;

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (!isComposing) ask(false); }, 250);
  }

  const input = fields[0];
  input.addEventListener('compositionstart', () => { isComposing = true; });
  input.addEventListener('compositionend', () => {
    isComposing = false;
    later();
  });
  input.addEventListener('input', (event) => { if (!isComposing && !event.isComposing) later(); });
  for (const field of fields.slice(1)) field.addEventListener('change', () => ask(true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isComposing) return;
    clearTimeout(waiting);
    ask(true);
  });
  more.querySelector('button').addEventListener('click', async () => {
    try {
      const link = await showMore(turn, shownWords);
      if (link) link.focus();
    } catch (error) {
      say(failed);
    }
  });
  window.addEventListener('hashchange', readAddress);
  window.addEventListener('popstate', readAddress);

  /* The shards call these. */
  window.gongshiSearch = {
    list(data) {
      index = data;
      index.textStarts = [];
      let start = 0;
      for (const count of decode(data.texts)) {
        index.textStarts.push(start);
        start += count;
      }
      index.groups = new Map();
      data.synonyms.forEach((group, number) => {
        for (const word of group.map(fold)) if (!index.groups.has(word)) index.groups.set(word, number);
      });
      const long = (word) => Array.from(word).length > 1;
      index.known = new Set([].concat(...data.synonyms, data.keywords).map(fold).filter(long));
      index.skipped = new Set(data.fillers.map(fold));
      index.longest = Math.max(0, ...Array.from(index.known).concat(Array.from(index.skipped))
        .map((word) => Array.from(word).length));
      form.hidden = false;
      readAddress();
    },
    terms: addTerms,
    texts(number, rows) { textShards.set(number, rows); },
    /** For tests: the addresses of the first results in the order shown, and how many there are. */
    async find(query, filters) {
      const result = await find(query, filters || []);
      const found = await entries(result.documents.slice(0, batch), result.words);
      return {
        addresses: found.map((each) => each.address + ' ' + each.title),
        count: result.documents.length,
        isComplete: result.isComplete,
      };
    },
  };
})();
