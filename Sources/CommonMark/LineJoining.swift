/// Joins the source lines of a paragraph as Chinese is set: no space where none was meant.
///
/// A newline between Chinese characters or beside full-width punctuation vanishes; any other stays and shows
/// as a space. Source of the idea: CSS Text Level 3, section 4.1.3, segment break transformation.
enum LineJoining {
  /// The lines as one text.
  static func join(_ lines: some Collection<SourceLine>) -> [Inline] {
    guard let first = lines.first else { return [] }
    guard lines.count > 1 else { return first.text }
    var out: [Inline] = []
    var endsHard = false
    for (index, line) in lines.enumerated() {
      if index > 0 { out.append(endsHard ? .lineBreak : .softBreak) }
      out += line.text
      endsHard = line.endsInLineBreak
    }
    return joinBreaks(in: out)
  }

  /// The inlines without the soft breaks that must not show as a space.
  static func joinBreaks(in inlines: [Inline]) -> [Inline] {
    var out: [Inline] = []
    out.reserveCapacity(inlines.count)
    // Grown in place: a paragraph can have very many lines.
    var text = ""
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let more): text += more
      case .softBreak where vanishes(index, inlines): continue
      default:
        if !text.isEmpty { out.append(.text(text)) }
        text = ""
        out.append(inline)
      }
    }
    if !text.isEmpty { out.append(.text(text)) }
    return out
  }

  private static func vanishes(_ index: Int, _ inlines: [Inline]) -> Bool {
    guard index > 0, index + 1 < inlines.count else { return false }
    switch (Edge(endOf: inlines[index - 1]), Edge(startOf: inlines[index + 1])) {
    case (.fullWidth, _), (_, .fullWidth): return true
    case (.chinese, .chinese), (.chinese, .mark), (.mark, .chinese): return true
    case (.mark(let a), .mark(let b)): return a || b
    default: return false
    }
  }
}

/// What meets a line's end.
private enum Edge {
  /// A Chinese character or another that is set without spaces.
  case chinese
  /// Punctuation that brings its own space.
  case fullWidth
  /// A quotation mark, dash or dot that both scripts use, and whether it stands beside a Chinese character
  /// here.
  case mark(isChinese: Bool)
  /// Anything else.
  case other

  init(endOf inline: Inline) {
    switch inline {
    case .text(let text): self.init(text.unicodeScalars.reversed())
    case .emphasis(let inner), .strong(let inner), .link(_, let inner):
      if let last = inner.last { self.init(endOf: last) } else { self = .other }
    case .softBreak, .lineBreak, .code, .html, .image: self = .other
    }
  }

  init(startOf inline: Inline) {
    switch inline {
    case .text(let text): self.init(text.unicodeScalars)
    case .emphasis(let inner), .strong(let inner), .link(_, let inner):
      if let first = inner.first { self.init(startOf: first) } else { self = .other }
    case .softBreak, .lineBreak, .code, .html, .image: self = .other
    }
  }

  private init(_ scalars: some Sequence<Unicode.Scalar>) {
    var sawMark = false
    for scalar in scalars.prefix(8) {
      let edge = Self.classify(scalar)
      if case .mark = edge {
        sawMark = true
        continue
      }
      guard sawMark else {
        self = edge
        return
      }
      if case .other = edge { self = .mark(isChinese: false) } else { self = .mark(isChinese: true) }
      return
    }
    self = sawMark ? .mark(isChinese: false) : .other
  }

  private static func classify(_ scalar: Unicode.Scalar) -> Edge {
    switch scalar.value {
    case 0x3005...0x3007: .chinese
    case 0x3000...0x303f, 0xfe10...0xfe1f, 0xfe30...0xfe4f: .fullWidth
    case 0xff10...0xff19, 0xff21...0xff3a, 0xff41...0xff5a: .chinese
    case 0xff01...0xff65: .fullWidth
    case 0x2460...0x24ff, 0x2e80...0x2fdf, 0x3040...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: .chinese
    case 0xb7, 0x2013...0x2015, 0x2018...0x201d, 0x2026: .mark(isChinese: false)
    default: .other
    }
  }
}
