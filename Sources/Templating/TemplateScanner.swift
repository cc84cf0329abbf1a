import Reporting

/// A tag of a template.
struct TemplateTag {
  enum Kind {
    case value, raw, section, inverted, close, partial, parent, block, comment, delimiters
  }

  let kind: Kind
  /// The whole tag with its delimiters.
  let range: Range<Int>
  /// What it holds, without white space around it.
  let content: Range<Int>
}

/// Finds the tags of a template one after the other.
///
/// Source: Mustache manual mustache(5), and the overviews in github.com/mustache/spec.
struct TemplateScanner {
  let source: TemplateSource
  private(set) var diagnostics: [Diagnostic] = []
  private var position = 0
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  init(_ source: TemplateSource) { self.source = source }

  /// The next tag, or `nil` when only text is left.
  mutating func next() -> TemplateTag? {
    while let start = find(open, from: position) {
      let inside = start + open.count
      let (kind, signLength) = Self.kind(inside < source.bytes.count ? source.bytes[inside] : nil)
      let ending = Self.sign(before: kind, length: signLength, at: inside, in: source) + close
      let end = find(ending, from: inside + signLength)
      guard let end, kind == .comment || kind == .delimiters || find(open, from: inside, before: end) == nil
      else {
        diagnostics.append(
          Diagnostic(
            .templateUnclosedTag, at: source.location(start),
            zh: "标签“\(string(start..<inside))”没有收尾", en: "this tag is not closed"))
        position = inside
        continue
      }
      let tag = TemplateTag(
        kind: kind, range: start..<end + ending.count, content: trimmed(inside + signLength..<end))
      position = tag.range.upperBound
      if kind == .delimiters { setDelimiters(tag) }
      return tag
    }
    return nil
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  private static func kind(_ sign: UInt8?) -> (TemplateTag.Kind, signLength: Int) {
    switch sign {
    case UInt8(ascii: "#"): (.section, 1)
    case UInt8(ascii: "^"): (.inverted, 1)
    case UInt8(ascii: "/"): (.close, 1)
    case UInt8(ascii: ">"): (.partial, 1)
    case UInt8(ascii: "<"): (.parent, 1)
    case UInt8(ascii: "$"): (.block, 1)
    case UInt8(ascii: "!"): (.comment, 1)
    case UInt8(ascii: "="): (.delimiters, 1)
    case UInt8(ascii: "&"), UInt8(ascii: "{"): (.raw, 1)
    default: (.value, 0)
    }
  }

  /// What stands before the closing delimiter: `{{{a}}}` and `{{=a b=}}` have a sign at both ends.
  private static func sign(
    before kind: TemplateTag.Kind, length: Int, at offset: Int, in source: TemplateSource
  ) -> [UInt8] {
    if kind == .delimiters { return [UInt8(ascii: "=")] }
    return kind == .raw && source.bytes[offset] == UInt8(ascii: "{") ? [UInt8(ascii: "}")] : []
  }

  private mutating func setDelimiters(_ tag: TemplateTag) {
    let words = source.bytes[tag.content].split(whereSeparator: \.isWhiteSpace)
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      diagnostics.append(
        Diagnostic(
          .templateBadTag, at: source.location(tag.range.lowerBound),
          zh: "分隔符应当是两个，用空白隔开，其中不能有等号",
          en: "delimiters come as two, separated by white space, without an equals sign",
          hint: LocalizedText(zh: "例如 {{=<% %>=}}。", en: "For example {{=<% %>=}}.")))
      return
    }
    open = Array(words[0])
    close = Array(words[1])
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, source.bytes[first].isWhiteSpace { range = range.dropFirst() }
    while let last = range.last, source.bytes[last].isWhiteSpace { range = range.dropLast() }
    return range
  }

  private func find(_ word: [UInt8], from start: Int, before end: Int? = nil) -> Int? {
    let bytes = source.bytes
    let last = (end ?? bytes.count) - word.count
    var i = start
    while i <= last {
      if bytes[i] == word[0], bytes[i..<i + word.count].elementsEqual(word) { return i }
      i += 1
    }
    return nil
  }
}
