// How far each kind of content reaches. All offsets are into the whole document.
extension Span<UInt8> {
  /// The offset of the next `<` that begins something other than text, or the document's end.
  func endOfText(from start: Int) -> Int {
    var i = start
    while i < count {
      if self[i] == UInt8(ascii: "<"), i + 1 < count {
        switch self[i + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return i
        // `</` in which the document ends is text.
        case UInt8(ascii: "/"): if i + 2 < count { return i }
        case let next: if next.isASCIILetter { return i }
        }
      }
      i += 1
    }
    return i
  }

  /// The offset after a comment whose text begins at `start`: after `-->` or `--!>`, or the document's end.
  func endOfComment(from start: Int) -> (end: Int, isComplete: Bool) {
    if reads(">", at: start) { return (start + 1, true) }
    if reads("->", at: start) { return (start + 2, true) }
    var i = start
    while i < count {
      if self[i] == UInt8(ascii: "-") {
        if reads("-->", at: i) { return (i + 3, true) }
        if reads("--!>", at: i) { return (i + 4, true) }
      }
      i += 1
    }
    return (i, false)
  }

  /// The offset after the next `>`, or the document's end.
  func endOfBogusComment(from start: Int) -> (end: Int, isComplete: Bool) {
    var i = start
    while i < count, self[i] != UInt8(ascii: ">") { i += 1 }
    return i < count ? (i + 1, true) : (i, false)
  }

  /// The offset of the end tag of a raw element, or the document's end.
  func endOfRawContent(of element: HTMLRawElement, from start: Int) -> Int {
    switch element {
    case .plaintext: return count
    case .script: return endOfScript(from: start)
    default:
      let name = element.rawValue
      var i = start
      while i < count, !(self[i] == UInt8(ascii: "<") && reads("/", at: i + 1) && isTagName(name, at: i + 2))
      {
        i += 1
      }
      return i
    }
  }

  /// A script may hold a comment, and the comment a `script` element whose end tag does not end the script.
  ///
  /// Source: WHATWG HTML Standard, 13.2.5.15 to 13.2.5.31, the "script data" states.
  private func endOfScript(from start: Int) -> Int {
    var isInComment = false
    var isInInnerScript = false
    var i = start
    while i < count {
      if isInComment, self[i] == UInt8(ascii: "-"), reads("-->", at: i) {
        isInComment = false
        isInInnerScript = false
        i += 3
      } else if self[i] != UInt8(ascii: "<") {
        i += 1
      } else if !isInComment, reads("!--", at: i + 1) {
        isInComment = true
        i += 2  // The two dashes may be those of a `-->`.
      } else if reads("/", at: i + 1), isTagName("script", at: i + 2) {
        if !isInInnerScript { return i }
        isInInnerScript = false
        i += 1
      } else {
        if isInComment, isTagName("script", at: i + 1) { isInInnerScript = true }
        i += 1
      }
    }
    return i
  }

  /// The raw element of this name, if it is one.
  func rawElement(_ name: Range<Int>) -> HTMLRawElement? {
    // By length first: this is asked of every start tag.
    switch name.count {
    case 3: only(.xmp, name)
    case 5: only(.style, name) ?? only(.title, name)
    case 6: only(.script, name) ?? only(.iframe, name)
    case 7: only(.noembed, name)
    case 8: only(.textarea, name) ?? only(.noframes, name)
    case 9: only(.plaintext, name)
    default: nil
    }
  }

  private func only(_ element: HTMLRawElement, _ name: Range<Int>) -> HTMLRawElement? {
    reads(element.rawValue, at: name.lowerBound) ? element : nil
  }

  private func isTagName(_ name: String, at offset: Int) -> Bool {
    let end = offset + name.utf8.count
    guard end < count, reads(name, at: offset) else { return false }
    return self[end].isHTMLSpace || self[end] == UInt8(ascii: "/") || self[end] == UInt8(ascii: ">")
  }

  /// Whether the document reads `word` at an offset, ASCII letters of either case.
  ///
  /// - Parameter word: in lower case.
  func reads(_ word: String, at offset: Int) -> Bool {
    guard offset + word.utf8.count <= count else { return false }
    var i = offset
    for byte in word.utf8 {
      if self[i].asciiLowercased != byte { return false }
      i += 1
    }
    return true
  }
}

extension UInt8 {
  /// Whether it is one of `A` to `Z` and `a` to `z`.
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  /// Whether HTML takes it for white space: space, tab, line feed, form feed or carriage return.
  var isHTMLSpace: Bool { self == 0x20 || self == 0x0a || self == 0x09 || self == 0x0d || self == 0x0c }
  /// The byte, an ASCII capital in lower case.
  var asciiLowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}
