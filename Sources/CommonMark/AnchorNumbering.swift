import Reporting

/// Gives headings, questions and numbered items their anchors.
///
/// Headings are numbered `s-1`, `s-1-2` by their place; questions `w-1`; articles `t-3` by their own number.
/// Other items carry their own number behind the anchor of what they stand in: `w-2-1` in the second answer,
/// `t-3-1` in an article, `s-1-x-1` in a section, `x-1` before any heading. What an author fixed with `{#id}`
/// goes before all of these, and an anchor that is taken gives way: the second of the same name ends in `_2`.
struct AnchorNumbering {
  private struct Section {
    let level: Int
    let path: String
    var count = 0
  }

  private let options: MarkdownOptions
  private let locate: (Block) -> SourceLocation
  private(set) var diagnostics: [Diagnostic] = []

  /// The line on which each anchor stands that an author fixed.
  private var fixed: [String: Int] = [:]
  private var taken: Set<String> = []
  private var nextSuffix: [String: Int] = [:]
  private var sections: [Section] = [Section(level: 0, path: "s")]
  private var lastLevel: Int
  private var questions = 0
  private var items: ItemPath = ItemPath(scope: "x")

  /// Makes a numbering; `locate` gives the place in the file of a block.
  init(options: MarkdownOptions, locate: @escaping (Block) -> SourceLocation) {
    self.options = options
    self.locate = locate
    lastLevel = options.topHeadingLevel - 1
  }

  /// The blocks at the top of a document with their anchors.
  mutating func number(_ blocks: [Block]) -> [Block] {
    collectFixed(blocks)
    return blocks.map { number($0, isFlow: true) }
  }

  /// Notes the anchors that authors fixed, before any is given out.
  private mutating func collectFixed(_ blocks: [Block]) {
    blocks.walk { block in
      guard let id = block.fixedID else { return }
      guard let first = fixed[id] else {
        fixed[id] = block.line
        taken.insert(id)
        return
      }
      diagnostics.append(
        Diagnostic(
          .markdownDuplicateID,
          at: locate(block),
          zh: "锚点“\(id)”已经用在第 \(first) 行",
          en: "the anchor '\(id)' is used on line \(first) already"))
    }
  }

  private mutating func number(_ block: Block, isFlow: Bool) -> Block {
    var block = block
    switch block.content {
    case .heading(var heading):
      checkLevel(heading.level, isEmpty: heading.text.plainText.isEmpty, at: block)
      heading.id = anchor(of: heading, line: block.line)
      items = ItemPath(scope: heading.id.hasPrefix("t-") ? heading.id : heading.id + "-x")
      block.content = .heading(heading)
    case .question(var question):
      checkLevel(question.level, isEmpty: question.text.plainText.isEmpty, at: block)
      questions += 1
      if fixed[question.id] != block.line { question.id = claim("w-\(questions)") }
      closeSections(to: question.level)
      let outer = items
      items = ItemPath(scope: question.id)
      question.detail = question.detail.map { number($0, isFlow: true) }
      question.answer = question.answer?.map { number($0, isFlow: true) }
      items = outer
      block.content = .question(question)
    case .paragraph(var paragraph) where isFlow:
      guard let marker = ItemMarker(paragraph.text) else { break }
      paragraph.id = anchor(of: marker)
      block.content = .paragraph(paragraph)
    case .list(var list):
      block.content = .list(number(&list, isFlow: isFlow))
    case .quote(let inner): block.content = .quote(inner.map { number($0, isFlow: false) })
    case .paragraph, .code, .html, .thematicBreak, .table: break
    }
    return block
  }

  private mutating func number(_ list: inout List, isFlow: Bool) -> List {
    var number = list.start
    for index in list.items.indices {
      number = list.items[index].number ?? number
      if let value = number, isFlow {
        list.items[index].id = anchor(of: ItemMarker(level: .third, number: value))
        number = value + 1
      }
      list.items[index].blocks = list.items[index].blocks.map { self.number($0, isFlow: false) }
    }
    return list
  }

  /// The anchor of an item, and the place of those that follow it.
  private mutating func anchor(of marker: ItemMarker) -> String {
    let id = claim(items.name(of: marker))
    items.enter(marker, id)
    return id
  }

  private mutating func anchor(of heading: Heading, line: Int) -> String {
    closeSections(to: heading.level)
    let path = nextPath()
    sections.append(Section(level: heading.level, path: path))
    if fixed[heading.id] == line { return heading.id }
    if let marker = ItemMarker(heading.text), marker.level == .article {
      return claim(items.name(of: marker))
    }
    taken.insert(path)
    return path
  }

  private mutating func closeSections(to level: Int) {
    while sections.count > 1, let last = sections.last, last.level >= level { sections.removeLast() }
  }

  /// The next number in the innermost open section that no author has fixed elsewhere.
  private mutating func nextPath() -> String {
    let last = sections.count - 1
    while true {
      sections[last].count += 1
      let path = "\(sections[last].path)-\(sections[last].count)"
      if !taken.contains(path) { return path }
    }
  }

  private mutating func claim(_ id: String) -> String {
    if taken.insert(id).inserted { return id }
    var suffix = nextSuffix[id] ?? 2
    while !taken.insert("\(id)_\(suffix)").inserted { suffix += 1 }
    nextSuffix[id] = suffix + 1
    return "\(id)_\(suffix)"
  }

  private mutating func checkLevel(_ level: Int, isEmpty: Bool, at block: Block) {
    if isEmpty {
      diagnostics.append(
        Diagnostic(.markdownHeadingLevel, at: locate(block), zh: "标题是空的", en: "the heading is empty"))
    }
    if level > lastLevel + 1 {
      diagnostics.append(
        Diagnostic(
          .markdownHeadingLevel,
          at: locate(block),
          zh: "标题从第 \(lastLevel) 级跳到第 \(level) 级",
          en: "the headings skip from level \(lastLevel) to level \(level)"))
    }
    lastLevel = level
  }
}

/// The numbered items that are open at a place of a document.
private struct ItemPath {
  private var scope: String
  private var open: [(level: ItemMarker.Level, id: String)] = []

  init(scope: String) { self.scope = scope }

  /// The anchor that an item would have.
  func name(of marker: ItemMarker) -> String {
    if marker.level == .article {
      return "t-\(marker.number)" + (marker.subnumber.map { "-\($0)" } ?? "")
    }
    let parent = open.last { $0.level < marker.level }?.id ?? scope
    return "\(parent)-\(marker.number)"
  }

  /// Opens an item under its anchor.
  mutating func enter(_ marker: ItemMarker, _ id: String) {
    if marker.level == .article {
      self = ItemPath(scope: id)
    } else {
      open.removeAll { $0.level >= marker.level }
      open.append((marker.level, id))
    }
  }
}

extension Block {
  /// The anchor that the author fixed, before others are given out.
  fileprivate var fixedID: String? {
    switch content {
    case .heading(let heading) where !heading.id.isEmpty: heading.id
    case .question(let question) where !question.id.isEmpty: question.id
    default: nil
    }
  }
}
